package org.undersigned.verify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One signature, checked but for its place among the others.
 *
 * @param printed how the signatory appears; null where nothing is shown but the count
 */
record Entry(byte[] pk, @Nullable Payload printed) {

    private static final Set<String> FIELDS = Set.of("pk", "cred", "seq", "h", "es");
    private static final Set<String> PRINTED = Set.of("p", "inner");
    private static final byte SIGN_OR_CHANGE = 1;

    static Entry read(String line, Head head) {
        var entry = Fields.of(StrictJson.read(line), FIELDS, PRINTED);
        if (entry.has("p") != entry.has("inner")) {
            throw new Wrong(Rule.PAYLOAD_WITHOUT_SIGNATURE);
        }
        var pk = entry.bytes("pk", 32);
        var credential = entry.bytes("cred", 384);
        if (!Primitives.credential(head.issuer(), credential, Primitives.labelled("cred", head.d(), pk))) {
            throw new Wrong(Rule.CREDENTIAL);
        }
        checkSignature(entry, pk, head);
        return new Entry(pk, entry.has("p") ? printed(entry, pk, head) : null);
    }

    private static void checkSignature(Fields entry, byte[] pk, Head head) {
        var seq = entry.number("seq", 1, 0xffff);
        var action = new byte[] {SIGN_OR_CHANGE, (byte) (seq >>> 8), (byte) seq};
        var message = Primitives.labelled("sign", head.d(), action, pk, entry.bytes("h", 32));
        if (!Primitives.ed25519(pk, entry.bytes("es", 64), message)) {
            throw new Wrong(Rule.ENTRY_SIGNATURE);
        }
    }

    private static Payload printed(Fields entry, byte[] pk, Head head) {
        var bytes = entry.bytes("p");
        if (!Primitives.ed25519(pk, entry.bytes("inner", 64), Primitives.labelled("entry", head.d(), bytes))) {
            throw new Wrong(Rule.PAYLOAD_SIGNATURE);
        }
        return Payload.read(bytes, head);
    }
}
