package org.undersigned.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody chose to appear (docs/protocol.md, section 3).
 *
 * @param role the role they stated; null unless they appear by role
 * @param account which account it is, without saying which; null unless they are named
 */
record Payload(@Nullable String role, @Nullable Account account) {

    private static final Set<String> CHOICES = Set.of("NAMED", "ROLE", "COUNTED");

    static Payload read(byte[] bytes, Head head) {
        var payload = Fields.of(StrictJson.read(bytes), Set.of("choice"), Set.of("role", "statement", "att"));
        var choice = payload.string("choice");
        if (!CHOICES.contains(choice)) {
            throw new Wrong(Rule.PAYLOAD, choice);
        }
        if (payload.has("statement")) {
            payload.string("statement");
        }
        if (payload.has("role") != choice.equals("ROLE")) {
            throw new Wrong(Rule.ROLE, choice);
        }
        if (payload.has("att") != choice.equals("NAMED")) {
            throw new Wrong(Rule.ATTESTATION, choice);
        }
        return new Payload(
                payload.has("role") ? role(payload.string("role"), head) : null,
                payload.has("att") ? attested(payload.get("att"), head) : null);
    }

    private static String role(String role, Head head) {
        if (!head.terms().roles().contains(role)) {
            throw new Wrong(Rule.ROLE, role);
        }
        return role;
    }

    private static Account attested(Object attestation, Head head) {
        var att = Fields.of(attestation, Set.of("a", "sig"));
        var said = att.bytes("a");
        var fields = Fields.of(StrictJson.read(said), Set.of("D", "nid", "name", "title"));
        var name = fields.string("name");
        fields.string("title");
        var nid = fields.bytes("nid", 16);
        var message = Primitives.labelled("att", said);
        if (!Arrays.equals(fields.bytes("D"), head.d())
                || !Primitives.ed25519(head.terms().attest(), att.bytes("sig", 64), message)) {
            throw new Wrong(Rule.ATTESTATION, name);
        }
        return new Account(Base64.getUrlEncoder().withoutPadding().encodeToString(nid));
    }

    /** Sixteen bytes that tell two people of one name apart. */
    record Account(String nid) {}
}
