package org.undersigned.letter.frozen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.undersigned.protocol.Base64Url;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The conditions a letter is signed under (docs/protocol.md section 1). Binary fields are base64url.
 *
 * @param lastLookHours how long one may still change or withdraw once the threshold is reached
 * @param releaseByDays within how many days of the opening stage the keyholders must open, or everything is destroyed
 * @param t how many keyholders open together
 * @param issuer SPKI DER of the letter's RSA key
 * @param attest the server's attestation key, 32 bytes
 * @param eligibleCount how many people may sign; null where the directory cannot tell
 * @param reissue after how many hours somebody without their device gets a second credential; 0 for never
 */
public record Terms(
        String v,
        String letterId,
        String textSha256,
        int threshold,
        Opens opens,
        String closesAt,
        int lastLookHours,
        int releaseByDays,
        int t,
        List<Keyholder> keyholders,
        String issuer,
        String attest,
        String organisation,
        List<String> roles,
        @Nullable Integer eligibleCount,
        int reissue,
        String deskSha256) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads terms; the bytes stay what is signed, and are never written again from this. */
    public static Terms parse(byte[] bytes) {
        return JSON.readValue(bytes, Terms.class);
    }

    /** The bytes that are frozen, in RFC 8785 form. */
    public byte[] bytes() {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(this)).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Terms are always valid JSON", impossible);
        }
    }

    public Instant closing() {
        return Instant.parse(closesAt);
    }

    public Duration lastLook() {
        return Duration.ofHours(lastLookHours);
    }

    public byte[] issuerKey() {
        return Base64Url.decode(issuer);
    }
}
