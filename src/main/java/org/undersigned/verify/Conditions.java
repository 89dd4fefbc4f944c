package org.undersigned.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a verifier needs of the terms (docs/protocol.md, section 1).
 *
 * @param approvers the keyholders' keys for approvals, in their order
 * @param eligible how many people may sign; empty where the directory could not tell
 */
record Conditions(
        byte[] textSha256,
        long threshold,
        List<byte[]> approvers,
        byte[] issuer,
        byte[] attest,
        List<String> roles,
        OptionalLong eligible) {

    private static final Set<String> TERMS = Set.of(
            "v",
            "letterId",
            "textSha256",
            "threshold",
            "opens",
            "closesAt",
            "lastLookHours",
            "releaseByDays",
            "t",
            "keyholders",
            "issuer",
            "attest",
            "organisation",
            "roles",
            "eligibleCount",
            "reissue",
            "deskSha256");
    private static final Set<String> KEYHOLDER = Set.of("name", "x25519", "ed25519");
    private static final Set<String> OPENS = Set.of("atThreshold", "atClosing");

    static Conditions read(byte[] bytes) {
        var terms = Fields.of(StrictJson.read(bytes), TERMS);
        checkWhatIsNotUsed(terms);
        var approvers = keyholders(terms);
        return new Conditions(
                terms.bytes("textSha256", 32),
                terms.number("threshold", 1, Integer.MAX_VALUE),
                approvers,
                terms.bytes("issuer"),
                terms.bytes("attest", 32),
                terms.strings("roles"),
                terms.isNull("eligibleCount")
                        ? OptionalLong.empty()
                        : OptionalLong.of(terms.number("eligibleCount", 0, Integer.MAX_VALUE)));
    }

    private static List<byte[]> keyholders(Fields terms) {
        var keys = new ArrayList<byte[]>();
        var known = new HashSet<String>();
        for (var each : terms.list("keyholders")) {
            var keyholder = Fields.of(each, KEYHOLDER);
            keyholder.string("name");
            keyholder.bytes("x25519", 32);
            keys.add(keyholder.bytes("ed25519", 32));
            known.addAll(List.of("x" + keyholder.string("x25519"), "e" + keyholder.string("ed25519")));
        }
        var n = keys.size();
        var t = terms.number("t", 0, Integer.MAX_VALUE);
        if (n < 2 || n > 7 || t < 2 || t > n || 2 * t <= n) {
            throw new Wrong(Rule.KEYHOLDERS, t + " of " + n);
        }
        if (known.size() < 2 * n) {
            throw new Wrong(Rule.KEYHOLDERS, "one key twice");
        }
        return keys;
    }

    private static void checkWhatIsNotUsed(Fields terms) {
        if (!terms.string("v").equals("OL1")) {
            throw new Wrong(Rule.VERSION, "terms");
        }
        terms.bytes("letterId", 16);
        terms.string("organisation");
        terms.bytes("deskSha256", 32);
        for (var number : List.of("lastLookHours", "releaseByDays", "reissue")) {
            terms.number(number, 0, Integer.MAX_VALUE);
        }
        if (!OPENS.contains(terms.string("opens"))) {
            throw new Wrong(Rule.FIELD_FORM, "opens");
        }
        try {
            Instant.parse(terms.string("closesAt"));
        } catch (DateTimeException notAnInstant) {
            throw new Wrong(Rule.FIELD_FORM, "closesAt");
        }
    }
}
