package org.undersigned.letter.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.letter.draft.update.Owners;
import org.undersigned.letter.frozen.LetterId;

/**
 * The log of a draft. It only grows, and only while the letter may be written: whoever proposes a text changes the same
 * row that an append locks, so that the last word before a proposal is in the log and the first one after it is not.
 */
@Repository
class DraftLog {

    private static final String SNAPSHOT = "select seq, body from draft_snapshot where letter_id = :letter";
    private static final String SINCE =
            "select seq, body from draft_update where letter_id = :letter and seq > :seq order by seq";

    /** One change, and who made it, as the server knows them. */
    record Entry(String employee, byte[] update, Collection<Long> newClients, Collection<String> suggestions) {

        boolean isOnlyWords() {
            return newClients.isEmpty() && suggestions.isEmpty();
        }
    }

    /** What there is of a draft: its log up to {@code seq}, in as few pieces as there are. */
    record Stored(long seq, List<byte[]> updates, Owners owners) {}

    /** Locks the letter's row, and writes nothing where it is proposed or frozen: one question for both, and for all. */
    private static final String APPEND = """
            insert into draft_update (letter_id, seq, employee, written, body)
            select letter.id, addition.seq, addition.employee, cast(? as date), addition.body from
            (select id from letter where id = ? and stage = 'DRAFTING' and not proposed for update) letter cross join
            (values %s) addition (seq, employee, body)
            """;

    private static final String ADDITION = "(cast(? as bigint), cast(? as varchar), cast(? as bytea))";
    /** A statement for each number of additions is kept prepared. */
    private static final int MOST_AT_ONCE = 50;

    private record Piece(long seq, byte[] update) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftLog(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Stored read(LetterId letter) {
        var pieces = new ArrayList<Piece>(pieces(SNAPSHOT, letter, 0));
        var seq = pieces.isEmpty() ? 0 : pieces.getLast().seq();
        pieces.addAll(pieces(SINCE, letter, seq));
        var last = pieces.isEmpty() ? 0 : pieces.getLast().seq();
        return new Stored(last, pieces.stream().map(Piece::update).toList(), owners(letter));
    }

    private List<Piece> pieces(String sql, LetterId letter, long after) {
        return jdbc.sql(sql)
                .param("letter", letter.value())
                .param("seq", after)
                .query((row, number) -> new Piece(row.getLong("seq"), row.getBytes("body")))
                .list();
    }

    private Owners owners(LetterId letter) {
        var owners = new Owners();
        jdbc.sql("select client, employee from draft_client where letter_id = :letter")
                .param("letter", letter.value())
                .query(row -> {
                    owners.write(row.getLong("client"), row.getString("employee"));
                });
        return owners;
    }

    /**
     * Appends what came in, behind {@code seq}.
     *
     * @return the new end of the log
     * @throws NotWritable if a text is proposed or frozen
     * @throws DuplicateKeyException if somebody else appended meanwhile: then the draft must be read again
     */
    public long append(LetterId letter, long seq, List<Entry> entries) {
        if (entries.size() <= MOST_AT_ONCE && entries.stream().allMatch(Entry::isOnlyWords)) {
            write(letter, seq, entries); // one statement is a transaction by itself, and one way to the database less
        } else {
            transaction.executeWithoutResult(begun -> {
                for (var done = 0; done < entries.size(); done += MOST_AT_ONCE) {
                    write(letter, seq + done, entries.subList(done, Math.min(done + MOST_AT_ONCE, entries.size())));
                }
                own(letter, entries);
            });
        }
        return seq + entries.size();
    }

    private void write(LetterId letter, long seq, List<Entry> entries) {
        var said = new ArrayList<Object>();
        said.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        said.add(letter.value());
        var next = seq;
        for (var entry : entries) {
            said.add(++next);
            said.add(entry.employee());
            said.add(entry.update());
        }
        var additions = String.join(", ", Collections.nCopies(entries.size(), ADDITION));
        if (batches.update(APPEND.formatted(additions), said.toArray()) == 0) {
            throw new NotWritable();
        }
    }

    private void own(LetterId letter, List<Entry> entries) {
        var clients = new ArrayList<Object[]>();
        for (var entry : entries) {
            entry.newClients().forEach(client -> clients.add(new Object[] {letter.value(), client, entry.employee()}));
            entry.suggestions().forEach(id -> own(letter, id, entry.employee()));
        }
        if (!clients.isEmpty()) {
            batches.batchUpdate("insert into draft_client (letter_id, client, employee) values (?, ?, ?)", clients);
        }
    }

    /** A suggestion is of the first employee on whose connection its mark arrives, whoever touches it later. */
    private void own(LetterId letter, String suggestion, String employee) {
        jdbc.sql(
                        "insert into draft_suggestion (letter_id, id, employee) select cast(:letter as varchar), cast(:id as varchar), cast(:employee as varchar) where not exists"
                                + " (select 1 from draft_suggestion where letter_id = :letter and id = :id)")
                .param("letter", letter.value())
                .param("id", suggestion)
                .param("employee", employee)
                .update();
    }

    /** Puts the log up to {@code seq} beside it, in one piece. */
    @Transactional
    public void keep(LetterId letter, long seq, byte[] whole) {
        var kept = jdbc.sql("select seq from draft_snapshot where letter_id = :letter")
                .param("letter", letter.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
        if (kept < seq) {
            var sql = kept < 0
                    ? "insert into draft_snapshot (letter_id, seq, body) values (:letter, :seq, :body)"
                    : "update draft_snapshot set seq = :seq, body = :body where letter_id = :letter";
            jdbc.sql(sql)
                    .param("letter", letter.value())
                    .param("seq", seq)
                    .param("body", whole)
                    .update();
        }
    }
}
