package org.undersigned.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** Which letters are being opened, and what keyholders have handed over. Shares are destroyed with what they open. */
@Repository
class OpeningLedger {

    /** @param unsettled how many signatures could not be read with the shares so far */
    record Standing(Instant began, int unsettled) {}

    /**
     * @param misfits how many of these shares did not fit, as far as others could tell
     * @param givesUp whether this keyholder would open without what cannot be read
     */
    record Handover(int seat, int misfits, boolean givesUp) {}

    private final JdbcClient jdbc;

    OpeningLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(LetterId letter, Instant now) {
        jdbc.sql("insert into opening (letter_id, began, unsettled) values (:letter, :now, 0)")
                .param("letter", letter.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes others wait who want to open this letter, until the transaction ends. */
    void lock(LetterId letter) {
        jdbc.sql("select letter_id from opening where letter_id = :letter for update")
                .param("letter", letter.value())
                .query(String.class)
                .optional();
    }

    Optional<Standing> standing(LetterId letter) {
        return jdbc.sql("select began, unsettled from opening where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Standing(
                        row.getObject("began", OffsetDateTime.class).toInstant(), row.getInt("unsettled")))
                .optional();
    }

    void unsettled(LetterId letter, int howMany) {
        jdbc.sql("update opening set unsettled = :unsettled where letter_id = :letter")
                .param("unsettled", howMany)
                .param("letter", letter.value())
                .update();
    }

    /**
     * Keeps what a keyholder handed over, in the place of what they handed over before. What others would have given up may be
     * read now: who would do without it says so again.
     */
    void put(LetterId letter, int seat, Shares shares) {
        jdbc.sql("update handover set gives_up = false where letter_id = :letter")
                .param("letter", letter.value())
                .update();
        jdbc.sql("delete from handover where letter_id = :letter and seat = :seat")
                .param("letter", letter.value())
                .param("seat", seat)
                .update();
        jdbc.sql("insert into handover (letter_id, seat, shares, misfits, gives_up)"
                        + " values (:letter, :seat, :shares, 0, false)")
                .param("letter", letter.value())
                .param("seat", seat)
                .param("shares", shares.bytes())
                .update();
    }

    SortedMap<Integer, Shares> shares(LetterId letter) {
        var bySeat = new TreeMap<Integer, Shares>();
        jdbc.sql("select seat, shares from handover where letter_id = :letter and shares is not null")
                .param("letter", letter.value())
                .query(row -> {
                    bySeat.put(row.getInt("seat"), new Shares(row.getBytes("shares")));
                });
        return bySeat;
    }

    SortedMap<Integer, Handover> handovers(LetterId letter) {
        var bySeat = new TreeMap<Integer, Handover>();
        jdbc.sql("select seat, misfits, gives_up from handover where letter_id = :letter")
                .param("letter", letter.value())
                .query(row -> {
                    var seat = row.getInt("seat");
                    bySeat.put(seat, new Handover(seat, row.getInt("misfits"), row.getBoolean("gives_up")));
                });
        return bySeat;
    }

    void misfits(LetterId letter, int seat, int howMany) {
        jdbc.sql("update handover set misfits = :misfits where letter_id = :letter and seat = :seat")
                .param("misfits", howMany)
                .param("letter", letter.value())
                .param("seat", seat)
                .update();
    }

    /** Returns false for a keyholder who has handed over nothing. */
    boolean givesUp(LetterId letter, int seat, boolean givesUp) {
        return jdbc.sql("update handover set gives_up = :givesUp where letter_id = :letter and seat = :seat")
                        .param("givesUp", givesUp)
                        .param("letter", letter.value())
                        .param("seat", seat)
                        .update()
                == 1;
    }

    void destroyShares(LetterId letter) {
        jdbc.sql("update handover set shares = null where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }
}
