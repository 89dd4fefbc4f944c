package org.undersigned.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Action;
import org.undersigned.protocol.SignBody;

/**
 * The book of sealed entries. A key is entered once; what replaces it carries a higher sequence number, and a
 * withdrawal leaves nothing but key and number.
 */
@Repository
class SignatureBook {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;

    SignatureBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters what it is given in this order; whoever calls gives it in the order of the keys. */
    void enter(LetterId letter, Collection<SignBody> bodies) {
        for (var body : bodies) {
            if (update(letter, body) == 0) {
                insert(letter, body);
            }
        }
    }

    private int update(LetterId letter, SignBody body) {
        return bind(letter, body, """
                update entry set seq = :seq, cred = :cred, ct = :ct, boxes = :boxes, h = :h, es = :es
                where letter_id = :letter and pk = :pk and seq < :seq
                """);
    }

    /** Does nothing where the key stands in the book with a higher number. */
    private void insert(LetterId letter, SignBody body) {
        bind(letter, body, """
                insert into entry (letter_id, pk, seq, cred, ct, boxes, h, es)
                values (:letter, :pk, :seq, :cred, :ct, :boxes, :h, :es) on conflict do nothing
                """);
    }

    private int bind(LetterId letter, SignBody body, String sql) {
        var stays = body.action() == Action.SIGN;
        return jdbc.sql(sql)
                .param("letter", letter.value())
                .param("pk", body.pk())
                .param("seq", body.seq())
                .param("cred", stays ? body.cred() : null)
                .param("ct", stays ? body.ct() : null)
                .param("boxes", stays ? body.boxes() : null)
                .param("h", stays ? body.hash() : null)
                .param("es", stays ? body.es() : null)
                .update();
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
        jdbc.sql("select * from entry where letter_id = :letter and ct is not null order by pk")
                .withFetchSize(FETCH)
                .param("letter", letter.value())
                .query((RowCallbackHandler) row -> consumer.accept(sealed(row)));
    }

    /** What proves each signature, in the order of the keys. */
    List<SignedEntry> signed(LetterId letter) {
        return jdbc.sql(
                        "select pk, seq, cred, h, es from entry where letter_id = :letter and cred is not null order by pk")
                .param("letter", letter.value())
                .query(SignatureBook::signed)
                .list();
    }

    /** Key, number and signature of every line; no signature where the key has withdrawn. */
    List<BookLine> lines(LetterId letter) {
        return jdbc.sql("select pk, seq, es from entry where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new BookLine(row.getBytes("pk"), row.getInt("seq"), row.getBytes("es")))
                .list();
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

    private static SealedEntry sealed(ResultSet row) throws SQLException {
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
