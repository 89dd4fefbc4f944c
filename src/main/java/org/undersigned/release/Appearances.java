package org.undersigned.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what signatories sealed, strictly: one payload that a verifier would not accept would spoil the bundle for
 * everybody. What is not exactly in the form of docs/protocol.md section 3 is counted, and not printed.
 */
class Appearances {

    private static final int NID = 16;
    private static final int NID_LETTERS = 22;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final String d;
    private final byte[] attest;
    private final List<String> roles;

    private Appearances(String d, byte[] attest, List<String> roles) {
        this.d = d;
        this.attest = attest;
        this.roles = roles;
    }

    static Appearances under(FrozenLetter letter) {
        var terms = letter.readTerms();
        return new Appearances(letter.fingerprint().base64Url(), Base64Url.decode(terms.attest()), terms.roles());
    }

    /** How this payload wants to appear; empty where it cannot be printed. */
    Optional<Appearance> read(byte[] p) {
        try {
            var text = utf8(p);
            var sealed = JSON.readValue(text, Sealed.class);
            return isExactly(sealed, text) ? Optional.ofNullable(appearance(sealed)) : Optional.empty();
        } catch (JacksonException | IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String utf8(byte[] p) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(p)).toString();
    }

    /** Only the shortest spelling of exactly these fields is read, so that no two readers can disagree. */
    private static boolean isExactly(Sealed sealed, String text) throws IOException {
        var canonical = canonical(text);
        return canonical.length() == text.length() && canonical.equals(canonical(JSON.writeValueAsString(sealed)));
    }

    private static String canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedString();
    }

    private @Nullable Appearance appearance(Sealed sealed) {
        return switch (sealed.choice()) {
            case "COUNTED" -> sealed.role() == null && sealed.att() == null ? new Appearance.Counted() : null;
            case "ROLE" -> sealed.role() != null && sealed.att() == null ? inRole(sealed.role()) : null;
            case "NAMED" -> sealed.role() == null && sealed.att() != null ? named(sealed.att()) : null;
            case null, default -> null;
        };
    }

    private @Nullable Appearance inRole(String role) {
        return roles.contains(role) ? new Appearance.InRole(role) : null;
    }

    private @Nullable Appearance named(Attested attested) {
        var said = Base64Url.decode(attested.a());
        if (!Ed25519.verify(attest, Label.ATT.with(said), Base64Url.decode(attested.sig()))) {
            return null;
        }
        var person = JSON.readValue(said, Person.class);
        var nidFits = person.nid().length() == NID_LETTERS && Base64Url.decode(person.nid()).length == NID;
        return person.D().equals(d) && nidFits
                ? new Appearance.Named(person.nid(), person.name(), person.title())
                : null;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Sealed(
            @Nullable String choice,
            @Nullable String role,
            @Nullable Attested att) {}

    private record Attested(String a, String sig) {}

    private record Person(String D, String nid, String name, String title) {}
}
