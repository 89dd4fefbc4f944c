package org.undersigned.signing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Action;
import org.undersigned.protocol.BlindRsa;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Beans;

/** What many people would have left, without the cryptography: where it is not what is measured. */
public final class RandomRows {

    private static final int AT_ONCE = 1000;

    private RandomRows() {}

    /** So many have enrolled. */
    static void enrolled(Beans house, Fingerprint d, int many) {
        many(
                house,
                "insert into enrolment (row_key, d, z, blind_sig, vault) values (?, ?, ?, ?, ?)",
                IntStream.range(0, many).mapToObj(n -> new Object[] {
                    Random.bytes(32), d.bytes(), Random.bytes(384), Random.bytes(384), Random.bytes(444)
                }));
    }

    /** So many stand in the book, and what they sealed is opened already. */
    public static void opened(Beans house, LetterId letter, int many) {
        many(
                house,
                "insert into entry (letter_id, pk, seq, cred, h, es) values (?, ?, 1, ?, ?, ?)",
                IntStream.range(0, many).mapToObj(n -> new Object[] {
                    letter.value(), Random.bytes(32), Random.bytes(384), Random.bytes(32), Random.bytes(64)
                }));
    }

    private static void many(Beans house, String sql, java.util.stream.Stream<Object[]> rows) {
        var jdbc = house.get(JdbcTemplate.class);
        var all = rows.iterator();
        while (all.hasNext()) {
            var some = new java.util.ArrayList<Object[]>();
            while (all.hasNext() && some.size() < AT_ONCE) {
                some.add(all.next());
            }
            jdbc.batchUpdate(sql, some);
        }
    }

    /** Bodies in the order of their keys, with nothing genuine in them. */
    static List<SignBody> bodies(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new SignBody(
                        Action.SIGN,
                        1,
                        Random.bytes(32),
                        Random.bytes(BlindRsa.SIZE),
                        Random.bytes(SignBody.CT),
                        Random.bytes(5 * SignBody.BOX),
                        Random.bytes(64)))
                .sorted((one, other) -> Arrays.compareUnsigned(one.pk(), other.pk()))
                .toList();
    }
}
