package org.undersigned.verify;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a bundle says in its first line, checked: text, terms, fingerprint and approvals hang together.
 *
 * @param d the fingerprint of the terms, and through them of the text
 * @param enrolled how many credentials were given out: the operator's word
 * @param reissued how many of them were given out again: the operator's word
 * @param removed how many lines were taken out after the release, whose signatures still count: the operator's word
 */
record Head(Conditions terms, byte[] d, byte[] text, PublicKey issuer, long enrolled, long reissued, long removed) {

    private static final Set<String> HEAD = Set.of("v", "terms", "text", "approvals", "E", "R");

    static Head read(String line) {
        var head = Fields.of(StrictJson.read(line), HEAD, Set.of("removed"));
        if (!head.string("v").equals("OL1")) {
            throw new Wrong(Rule.VERSION);
        }
        var termsBytes = head.bytes("terms");
        var text = head.bytes("text");
        var terms = Conditions.read(termsBytes);
        if (!Arrays.equals(Primitives.sha256(text), terms.textSha256())) {
            throw new Wrong(Rule.TEXT_HASH);
        }
        var d = Primitives.sha256(Primitives.labelled("terms", termsBytes));
        checkApprovals(head.strings("approvals"), terms.approvers(), d);
        return new Head(
                terms,
                d,
                text,
                Primitives.issuerKey(terms.issuer()),
                head.number("E", 0, Integer.MAX_VALUE),
                head.number("R", 0, Integer.MAX_VALUE),
                head.has("removed") ? head.number("removed", 1, Integer.MAX_VALUE) : 0);
    }

    private static void checkApprovals(List<String> approvals, List<byte[]> approvers, byte[] d) {
        if (approvals.size() != approvers.size()) {
            throw new Wrong(Rule.APPROVAL, approvals.size() + " of " + approvers.size());
        }
        var approved = Primitives.labelled("approve", d);
        for (var i = 0; i < approvers.size(); i++) {
            var signature = Fields.bytes("approvals", approvals.get(i));
            if (!Primitives.ed25519(approvers.get(i), signature, approved)) {
                throw new Wrong(Rule.APPROVAL, "keyholder " + (i + 1));
            }
        }
    }
}
