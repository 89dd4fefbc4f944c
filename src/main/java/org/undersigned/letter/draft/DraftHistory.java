package org.undersigned.letter.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.Owners;
import org.undersigned.letter.draft.update.Update;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.LetterId;

/** What a draft has been: read out of its log, which keeps every change and whose it was. */
@Repository
@Transactional(readOnly = true)
class DraftHistory {

    /** So many changes make a version of their own, also within a day. */
    private static final long MANY = 500;

    /** What somebody took away, as an update that does nothing else. */
    record Taken(String employee, byte[] update) {}

    private record Change(long seq, String employee, LocalDate day) {}

    private record Body(String employee, Update update) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The versions there are, the newest first. */
    List<Version> versions(LetterId letter) {
        var changes = changes(letter);
        var named = named(letter);
        var versions = new ArrayList<Version>();
        var writers = new LinkedHashSet<String>();
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            writers.add(change.employee());
            var names = named.getOrDefault(change.seq(), List.of());
            if (!names.isEmpty() || endsAVersion(change, i + 1 < changes.size() ? changes.get(i + 1) : null)) {
                var by = List.copyOf(writers);
                names.forEach(
                        name -> versions.addFirst(new Version(name.seq(), name.name(), name.by(), name.day(), by)));
                if (names.isEmpty()) {
                    versions.addFirst(new Version(change.seq(), null, null, change.day(), by));
                }
                writers.clear();
            }
        }
        return versions;
    }

    private static boolean endsAVersion(Change change, @Nullable Change next) {
        return next == null || !next.day().equals(change.day()) || change.seq() % MANY == 0;
    }

    /** The draft as it stood then, in one piece. */
    byte[] at(LetterId letter, long seq) {
        var draft = new Draft(Vocabulary.LETTER, new Owners());
        bodies(letter, 0, seq).forEach(body -> draft.load(body.update()));
        return draft.compact().toBytes();
    }

    /** What was taken away between two versions, in order; what one person took in a row comes together. */
    List<Taken> taken(LetterId letter, long after, long until) {
        var all = new ArrayList<Taken>();
        var row = new ArrayList<Update>();
        var bodies = bodies(letter, after, until);
        for (var i = 0; i < bodies.size(); i++) {
            row.add(bodies.get(i).update().onlyDeletes());
            var who = bodies.get(i).employee();
            if (i + 1 == bodies.size() || !bodies.get(i + 1).employee().equals(who)) {
                all.add(new Taken(who, Update.merge(row).toBytes()));
                row.clear();
            }
        }
        return all;
    }

    /** Whose the client ids are with which something was written between two versions. */
    Map<Long, String> writers(LetterId letter, long after, long until) {
        var writers = new TreeMap<Long, String>();
        for (var body : bodies(letter, after, until)) {
            body.update().runs().keySet().forEach(client -> writers.putIfAbsent(client, body.employee()));
        }
        return writers;
    }

    /** Gives the draft as it stands now a name. */
    @Transactional
    void name(LetterId letter, String employee, String name) {
        var end = end(letter);
        var known =
                named(letter).getOrDefault(end, List.of()).stream().anyMatch(version -> name.equals(version.name()));
        if (end > 0 && !known) {
            jdbc.sql("""
                            insert into draft_version (letter_id, seq, name, employee, named)
                            values (:letter, :seq, :name, :employee, :named)""")
                    .param("letter", letter.value())
                    .param("seq", end)
                    .param("name", name)
                    .param("employee", employee)
                    .param("named", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    private long end(LetterId letter) {
        return jdbc.sql("select coalesce(max(seq), 0) from draft_update where letter_id = :letter")
                .param("letter", letter.value())
                .query(Long.class)
                .single();
    }

    private Map<Long, List<Version>> named(LetterId letter) {
        var named = new TreeMap<Long, List<Version>>();
        jdbc.sql("select seq, name, employee, named from draft_version where letter_id = :letter order by seq, name")
                .param("letter", letter.value())
                .query(row -> {
                    var version = new Version(
                            row.getLong("seq"),
                            row.getString("name"),
                            row.getString("employee"),
                            row.getObject("named", LocalDate.class),
                            List.of());
                    named.computeIfAbsent(version.seq(), any -> new ArrayList<>())
                            .add(version);
                });
        return named;
    }

    private List<Change> changes(LetterId letter) {
        return jdbc.sql("select seq, employee, written from draft_update where letter_id = :letter order by seq")
                .param("letter", letter.value())
                .query((row, number) -> new Change(
                        row.getLong("seq"), row.getString("employee"), row.getObject("written", LocalDate.class)))
                .list();
    }

    private List<Body> bodies(LetterId letter, long after, long until) {
        return jdbc.sql("""
                        select employee, body from draft_update
                        where letter_id = :letter and seq > :after and seq <= :until order by seq""")
                .param("letter", letter.value())
                .param("after", after)
                .param("until", until)
                .query((row, number) -> new Body(row.getString("employee"), UpdateReader.read(row.getBytes("body"))))
                .list();
    }
}
