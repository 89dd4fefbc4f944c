package org.undersigned.signing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Action;
import org.undersigned.protocol.SignBody;

/**
 * The book of sealed entries. A key is entered once; what replaces it carries a higher sequence number, and a
 * withdrawal leaves nothing but key and number. However long a book is, only a page of it is ever in memory.
 */
@Repository
class SignatureBook {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SignatureBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Enters what it is given in this order; whoever calls gives it in the order of the keys. */
    void enter(LetterId letter, List<SignBody> bodies) {
        for (var from = 0; from < bodies.size(); from += PAGE) {
            var page = bodies.subList(from, Math.min(bodies.size(), from + PAGE));
            update(letter, insert(letter, page));
        }
    }

    /** @return those whose key stands in the book already */
    private List<SignBody> insert(LetterId letter, List<SignBody> page) {
        var inserted = batches.batchUpdate("""
                insert into entry (seq, cred, ct, boxes, h, es, letter_id, pk)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, page, PAGE, (row, body) -> bind(row, letter, body))[0];
        return IntStream.range(0, page.size())
                .filter(at -> inserted[at] == 0)
                .mapToObj(page::get)
                .toList();
    }

    /** Does nothing where the key stands in the book with a higher number. */
    private void update(LetterId letter, List<SignBody> page) {
        if (page.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                update entry set seq = ?, cred = ?, ct = ?, boxes = ?, h = ?, es = ?
                where letter_id = ? and pk = ? and seq < ?
                """, page, PAGE, (row, body) -> {
            bind(row, letter, body);
            row.setInt(9, body.seq());
        });
    }

    private static void bind(PreparedStatement row, LetterId letter, SignBody body) throws SQLException {
        var stays = body.action() == Action.SIGN;
        row.setInt(1, body.seq());
        row.setBytes(2, stays ? body.cred() : null);
        row.setBytes(3, stays ? body.ct() : null);
        row.setBytes(4, stays ? body.boxes() : null);
        row.setBytes(5, stays ? body.hash() : null);
        row.setBytes(6, stays ? body.es() : null);
        row.setString(7, letter.value());
        row.setBytes(8, body.pk());
    }

    /** The highest number this key has entered, also if it has withdrawn since. */
    OptionalInt lastSeq(LetterId letter, byte[] pk) {
        var seq = jdbc.sql("select seq from entry where letter_id = :letter and pk = :pk")
                .param("letter", letter.value())
                .param("pk", pk)
                .query(Integer.class)
                .optional();
        return seq.isPresent() ? OptionalInt.of(seq.get()) : OptionalInt.empty();
    }

    int count(LetterId letter) {
        return jdbc.sql("select count(*) from entry where letter_id = :letter and cred is not null")
                .param("letter", letter.value())
                .query(Integer.class)
                .single();
    }

    /** Every sealed entry, in the order of the keys. */
    void each(LetterId letter, Consumer<SealedEntry> consumer) {
        pages(letter, "*", "ct is not null", SignatureBook::sealed, SealedEntry::pk, consumer);
    }

    /** What proves each signature, in the order of the keys. */
    void eachSigned(LetterId letter, Consumer<SignedEntry> consumer) {
        pages(letter, "pk, seq, cred, h, es", "cred is not null", SignatureBook::signed, SignedEntry::pk, consumer);
    }

    /** Key, number and signature of every line; no signature where the key has withdrawn. */
    void eachLine(LetterId letter, Consumer<BookLine> consumer) {
        pages(
                letter,
                "pk, seq, es",
                "true",
                (row, number) -> new BookLine(row.getBytes("pk"), row.getInt("seq"), row.getBytes("es")),
                BookLine::pk,
                consumer);
    }

    /** Sorted by the whole key, though the letter is one: without it, H2 reads and sorts all that follows for each page. */
    private <T> void pages(
            LetterId letter,
            String columns,
            String where,
            RowMapper<T> read,
            Function<T, byte[]> pk,
            Consumer<T> consumer) {
        var sql = "select " + columns + " from entry where letter_id = :letter and pk > :after and " + where
                + " order by letter_id, pk limit :page";
        var after = new byte[0];
        List<T> page;
        do {
            page = jdbc.sql(sql)
                    .param("letter", letter.value())
                    .param("after", after)
                    .param("page", PAGE)
                    .query(read)
                    .list();
            page.forEach(consumer);
            after = page.isEmpty() ? after : pk.apply(page.getLast());
        } while (page.size() == PAGE);
    }

    void destroySealed(LetterId letter) {
        jdbc.sql("update entry set ct = null, boxes = null where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    void destroy(LetterId letter) {
        jdbc.sql("delete from entry where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    private static SealedEntry sealed(ResultSet row, int number) throws SQLException {
        return new SealedEntry(
                row.getBytes("pk"),
                row.getInt("seq"),
                row.getBytes("cred"),
                row.getBytes("ct"),
                row.getBytes("boxes"),
                row.getBytes("h"),
                row.getBytes("es"));
    }

    private static SignedEntry signed(ResultSet row, int number) throws SQLException {
        return new SignedEntry(
                row.getBytes("pk"), row.getInt("seq"), row.getBytes("cred"), row.getBytes("h"), row.getBytes("es"));
    }
}
