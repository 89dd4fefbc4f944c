package org.undersigned.credential;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.keys.WrappingKey;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.IssuerKey;

/** One issuer's key for each letter. Its secret half is wrapped by a key outside the database, and goes with the letter. */
@Repository
class Issuers {

    /** @param issued how many credentials there were when the key was destroyed; null while it exists */
    record Tally(@Nullable Integer issued, int reissued) {}

    private final JdbcClient jdbc;
    private final WrappingKey wrapping;

    /** Unwrapped once, for as long as the letter takes signatures: in memory only, and gone with the key itself. */
    private final Map<LetterId, IssuerKey> unwrapped = new ConcurrentHashMap<>();

    Issuers(JdbcClient jdbc, WrappingKey wrapping) {
        this.jdbc = jdbc;
        this.wrapping = wrapping;
    }

    Optional<byte[]> publicKey(LetterId letter) {
        return jdbc.sql("select spki from issuer_key where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> row.getBytes("spki"))
                .optional();
    }

    void add(LetterId letter, IssuerKey key) {
        jdbc.sql("""
                insert into issuer_key (letter_id, spki, wrapped, reissued)
                values (:letter, :spki, :wrapped, 0) on conflict do nothing
                """)
                .param("letter", letter.value())
                .param("spki", key.spki())
                .param("wrapped", wrapping.wrap(context(letter), key.pkcs8()))
                .update();
    }

    /** Empty once it is destroyed. */
    Optional<IssuerKey> secretKey(LetterId letter) {
        var known = Optional.ofNullable(unwrapped.get(letter));
        return known.isPresent() ? known : unwrap(letter);
    }

    /** While it is unwrapped nobody destroys it, or the copy in memory would outlive it. */
    private Optional<IssuerKey> unwrap(LetterId letter) {
        var key = jdbc.sql(
                        "select wrapped from issuer_key where letter_id = :letter and wrapped is not null for update")
                .param("letter", letter.value())
                .query((row, number) -> row.getBytes("wrapped"))
                .optional()
                .map(wrapped -> IssuerKey.of(wrapping.unwrap(context(letter), wrapped)));
        key.ifPresent(found -> unwrapped.put(letter, found));
        return key;
    }

    /** Waits until nobody destroys this letter's key, and holds off whoever wants to until the transaction ends. */
    boolean lockIfUsable(LetterId letter) {
        return jdbc.sql("select 1 from issuer_key where letter_id = ? and wrapped is not null for update")
                .param(letter.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Tally> tally(LetterId letter) {
        return jdbc.sql("select enrolled, reissued from issuer_key where letter_id = :letter")
                .param("letter", letter.value())
                .query((row, number) -> new Tally(row.getObject("enrolled", Integer.class), row.getInt("reissued")))
                .optional();
    }

    /** One more account has a second credential. */
    void countReissue(LetterId letter) {
        jdbc.sql("update issuer_key set reissued = reissued + 1 where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    /** Who calls holds the {@link #lockIfUsable lock}. */
    void destroy(LetterId letter, int enrolled) {
        unwrapped.remove(letter);
        jdbc.sql("update issuer_key set wrapped = null, enrolled = :enrolled where letter_id = :letter")
                .param("enrolled", enrolled)
                .param("letter", letter.value())
                .update();
    }

    private static byte[] context(LetterId letter) {
        return Base64Url.decode(letter.value());
    }
}
