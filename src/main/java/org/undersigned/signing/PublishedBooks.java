package org.undersigned.signing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;

/**
 * What the public sees of the books. It follows them in steps: when enough changes are new that none of them can be
 * told from the others, or when the letter comes to another stage.
 */
@Repository
class PublishedBooks {

    private final JdbcClient jdbc;
    private final SignatureBook book;
    private final FrozenLetters letters;
    private final Timetable timetable;
    private final ApplicationEventPublisher events;

    /** Letters to look at, and whether their list is due however little is new. */
    private final Map<LetterId, Boolean> due = new ConcurrentHashMap<>();

    PublishedBooks(
            JdbcClient jdbc,
            SignatureBook book,
            FrozenLetters letters,
            Timetable timetable,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.book = book;
        this.letters = letters;
        this.timetable = timetable;
        this.events = events;
    }

    /** Something was entered: the list may be due. */
    void entered(LetterId letter) {
        due.putIfAbsent(letter, false);
    }

    @TransactionalEventListener
    void on(StageReached reached) {
        due.put(reached.letter(), true);
    }

    Set<LetterId> due() {
        return Set.copyOf(due.keySet());
    }

    /** Publishes a letter's list if it is due. */
    @Transactional
    public void publish(LetterId letter) {
        var always = Boolean.TRUE.equals(due.remove(letter));
        letters.find(letter)
                .filter(frozen -> frozen.stage().frozen() && !frozen.stage().ended())
                .ifPresent(frozen -> {
                    var records = records(book.lines(letter), frozen.stage());
                    var before = of(letter).map(Published::records).orElse(new byte[0]);
                    if (always || changes(before, records) >= timetable.flushAtLeast()) {
                        publish(frozen, records);
                    }
                });
    }

    private void publish(FrozenLetter letter, List<byte[]> records) {
        var shown = timetable.shown(book.count(letter.id()), letter.readTerms().threshold());
        destroy(letter.id());
        jdbc.sql("insert into published_book (letter_id, records, shown) values (:letter, :records, :shown)")
                .param("letter", letter.id().value())
                .param("records", joined(records))
                .param("shown", shown)
                .update();
        events.publishEvent(new BookPublished(letter.id(), shown));
    }

    Optional<Published> of(LetterId letter) {
        return jdbc.sql("select records, shown from published_book where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Published(row.getBytes("records"), row.getInt("shown")))
                .optional();
    }

    void destroy(LetterId letter) {
        jdbc.sql("delete from published_book where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    /** Before the last look nobody sees that a key has withdrawn: it is simply not there. */
    private static List<byte[]> records(List<BookLine> lines, Stage stage) {
        return lines.stream()
                .filter(line -> !line.withdrawn() || stage != Stage.SIGNING)
                .map(BookLine::record)
                .sorted(Arrays::compareUnsigned)
                .toList();
    }

    /** How many keys stand in one of the lists and not in the other, or otherwise than in the other. */
    private static int changes(byte[] before, List<byte[]> now) {
        var old = new HashSet<String>();
        Spill.split(before, BookLine.SIZE).forEach(record -> old.add(name(record)));
        var fresh = new HashSet<String>();
        now.forEach(record -> fresh.add(name(record)));
        var keys = new HashSet<String>();
        old.stream().filter(record -> !fresh.contains(record)).forEach(record -> keys.add(key(record)));
        fresh.stream().filter(record -> !old.contains(record)).forEach(record -> keys.add(key(record)));
        return keys.size();
    }

    private static String name(byte[] record) {
        return java.util.HexFormat.of().formatHex(record);
    }

    private static String key(String record) {
        return record.substring(0, 64);
    }

    private static byte[] joined(List<byte[]> records) {
        var all = new ByteArrayOutputStream(records.size() * BookLine.SIZE);
        records.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
