package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.verify.BundleMaker.gzip;
import static org.undersigned.verify.BundleMaker.under;
import static org.undersigned.verify.BundleMaker.underUsualTerms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BundleVerifierTest {

    @Test
    void countsEveryEntryAndEveryName() throws IOException {
        var bundle = underUsualTerms()
                .named("Ada Lovelace", "Engineer")
                .named("Grace Hopper", "Rear Admiral")
                .byRole("Engineering", 10)
                .leftOut(9)
                .counted(3);
        bundle.head.put("R", 1);

        var verdict = verify(gzip(bundle.write()));

        assertThat(verdict.entries()).isEqualTo(24);
        assertThat(verdict.named()).isEqualTo(2);
        assertThat(verdict.text()).asString().isEqualTo(BundleMaker.TEXT);
        assertThat(verdict.report())
                .contains("at least 23 distinct eligible accounts, 2 named")
                .contains(HexFormat.of().formatHex(verdict.d()))
                .contains("Stated by the operator")
                .contains("E = 24", "R = 1", "eligibleCount = 3200");
    }

    @Test
    void saysHowManyLinesWereRemovedAndCountsTheirSignatures() throws IOException {
        var bundle = underUsualTerms().counted(2);
        bundle.head.put("removed", 2);

        assertThat(verify(bundle.write()).report()).contains("still counted: 2").contains("at least 2 distinct");
        bundle.head.put("removed", 0);
        assertThat(refusal(bundle.write())).startsWith("field-form");
    }

    @Test
    void readsABundleThatIsNotPacked() throws IOException {
        assertThat(verify(underUsualTerms().counted(2).write()).entries()).isEqualTo(2);
    }

    @Test
    void tellsPeopleOfOneNameApart() throws IOException {
        var bundle = underUsualTerms();
        bundle.sign(Map.of("choice", "NAMED", "att", bundle.attestation("one", "Wei Chen", "Engineer")));
        bundle.sign(Map.of("choice", "NAMED", "att", bundle.attestation("other", "Wei Chen", "Engineer")));

        assertThat(verify(bundle.write()).named()).isEqualTo(2);
    }

    @Test
    void acceptsALetterWhoseDirectoryCannotTellHowManyMaySign() throws IOException {
        var bundle = under(terms -> terms.put("eligibleCount", null)).counted(2);

        assertThat(verify(bundle.write()).eligible()).isEqualTo(OptionalLong.empty());
        assertThat(verify(bundle.write()).report()).contains("eligibleCount = not known");
    }

    @Test
    void refusesAccountsThatStandTwice() {
        var bundle = underUsualTerms();
        bundle.sign(Map.of("choice", "NAMED", "att", bundle.attestation("one", "Wei Chen", "Engineer")));
        bundle.sign(Map.of("choice", "NAMED", "att", bundle.attestation("one", "Wei Chen", "Manager")));

        assertThat(refusal(bundle.write())).isEqualTo("duplicate-account in line 3");
    }

    @Test
    void refusesKeysThatStandTwiceOrOutOfOrder() {
        assertSpoiled("duplicate-key in line 3", bundle -> bundle.entries.add(1, bundle.entries.getFirst()));
        assertSpoiled("order in line 4", bundle -> bundle.entries.add(bundle.entries.removeFirst()));
    }

    @Test
    void refusesFieldsThatAreUnknownMissingOrDoubled() {
        assertSpoiled("unknown-field in line 1", bundle -> bundle.head.put("N", 3));
        assertSpoiled("missing-field in line 1", bundle -> bundle.head.remove("R"));
        assertSpoiled(
                "unknown-field in line 2", bundle -> bundle.entries.getFirst().put("time", "09:00"));
        assertSpoiled("missing-field in line 3", bundle -> bundle.entries.get(1).remove("h"));
        assertSpoiled(
                "payload-without-signature in line 2",
                bundle -> bundle.entries.getFirst().remove("inner"));
        assertThat(refusal(replace(good().write(), "\"seq\":258", "\"seq\":258,\"seq\":258")))
                .isEqualTo("doubled-field in line 2");
    }

    @Test
    void refusesTermsWithFieldsThatAreUnknownMissingOrWrong() {
        assertThat(refusal(under(terms -> terms.put("sponsor", "x")).counted(2).write()))
                .isEqualTo("unknown-field in line 1");
        assertThat(refusal(under(terms -> terms.remove("reissue")).counted(2).write()))
                .isEqualTo("missing-field in line 1");
        assertThat(refusal(under(terms -> terms.put("v", "OL2")).counted(2).write()))
                .isEqualTo("version in line 1");
        assertThat(refusal(under(terms -> terms.put("t", 1)).counted(2).write()))
                .isEqualTo("keyholders in line 1");
        assertThat(refusal(under(terms -> terms.put("opens", "now")).counted(2).write()))
                .isEqualTo("field-form in line 1");
    }

    @Test
    void refusesSpellingsThatAreNotCanonical() {
        assertSpoiled("base64url in line 2", entry(0, "h", h -> h + "="));
        assertSpoiled("base64url in line 2", entry(0, "h", h -> h.substring(0, 42) + "_"));
        assertSpoiled("base64url in line 2", entry(0, "h", h -> " " + h.substring(1)));
        assertSpoiled("field-form in line 2", entry(0, "h", h -> h.substring(4)));
        assertThat(refusal(replace(good().write(), "\"seq\":258", "\"seq\":0258")))
                .isEqualTo("json in line 2");
        assertThat(refusal(replace(good().write(), "\"seq\":258", "\"seq\":2.58e2")))
                .isEqualTo("json in line 2");
        assertThat(refusal(replace(good().write(), "\"seq\":258", "\"seq\":0"))).isEqualTo("field-form in line 2");
    }

    @Test
    void refusesATextThatTheTermsDoNotName() {
        assertSpoiled("text-hash in line 1", bundle -> bundle.head.put("text", BundleMaker.base64("{}".getBytes())));
    }

    @Test
    void refusesTermsThatNotEveryKeyholderApproved() {
        assertSpoiled("approval in line 1", approvals(all -> all.removeLast()));
        assertSpoiled("approval in line 1", approvals(all -> all.set(1, all.getFirst())));
        assertSpoiled("approval in line 1", approvals(all -> all.add(all.getFirst())));
    }

    @Test
    void refusesAnIssuerWhoseKeyIsWeak() {
        var weak = BundleMaker.base64(BundleMaker.rsa(2048).getPublic().getEncoded());

        assertThat(refusal(under(terms -> terms.put("issuer", weak)).counted(2).write()))
                .isEqualTo("issuer-key in line 1");
    }

    @Test
    void refusesCredentialsThatWereNotIssuedForThisKey() {
        assertSpoiled(
                "credential in line 3",
                bundle -> bundle.entries
                        .get(1)
                        .put("cred", bundle.entries.getFirst().get("cred")));
    }

    @Test
    void refusesEntriesThatTheirKeyDidNotSign() {
        assertSpoiled(
                "entry-signature in line 2", bundle -> bundle.entries.getFirst().put("seq", 259));
        assertSpoiled(
                "entry-signature in line 2",
                bundle ->
                        bundle.entries.getFirst().put("h", bundle.entries.get(1).get("h")));
    }

    @Test
    void refusesPrintedWordsThatTheirKeyDidNotSign() {
        assertSpoiled(
                "payload-signature in line 2",
                bundle ->
                        bundle.entries.getFirst().put("p", BundleMaker.base64("{\"choice\":\"COUNTED\" }".getBytes())));
    }

    @Test
    void refusesPrintedWordsOfAnotherForm() {
        assertThat(refusalOf(Map.of("choice", "SHOUTED"))).isEqualTo("payload in line 2");
        assertThat(refusalOf(Map.of("choice", "COUNTED", "font", "large"))).isEqualTo("unknown-field in line 2");
        assertThat(refusalOf(Map.of("choice", "ROLE"))).isEqualTo("role in line 2");
        assertThat(refusalOf(Map.of("choice", "ROLE", "role", "Board"))).isEqualTo("role in line 2");
        assertThat(refusalOf(Map.of("choice", "NAMED"))).isEqualTo("attestation in line 2");
    }

    @Test
    void refusesNamesThatWereAttestedForAnotherLetterOrByNobody() {
        var bundle = underUsualTerms();
        bundle.sign(Map.of("choice", "NAMED", "att", bundle.attestation("Ada", "Ada", "Engineer", new byte[32])));
        assertThat(refusal(bundle.write())).isEqualTo("attestation in line 2");

        var att = new HashMap<>(underUsualTerms().attestation("Ada", "Ada", "Engineer"));
        att.put("sig", BundleMaker.base64(new byte[64]));
        assertThat(refusalOf(Map.of("choice", "NAMED", "att", att))).isEqualTo("attestation in line 2");
    }

    @Test
    void refusesAnAttestationBesideAnUnnamedSignature() {
        var att = underUsualTerms().attestation("Ada", "Ada", "Engineer");

        assertThat(refusalOf(Map.of("choice", "COUNTED", "att", att))).isEqualTo("attestation in line 2");
    }

    @Test
    void refusesRolesThatFewerThanTenChose() throws IOException {
        assertThat(refusal(underUsualTerms().byRole("Engineering", 9).write())).isEqualTo("small-role");
        assertThat(verify(underUsualTerms().byRole("Engineering", 10).write()).entries())
                .isEqualTo(10);
    }

    @Test
    void refusesNumbersThatDoNotAddUp() {
        assertSpoiled("threshold", bundle -> bundle.head.put("R", 2));
        assertSpoiled("more-than-enrolled", bundle -> bundle.head.put("E", 2));
        assertSpoiled("more-than-eligible", bundle -> bundle.head.put("E", 3201));
        assertSpoiled("threshold", bundle -> bundle.entries.subList(1, 3).clear());
    }

    @Test
    void refusesFilesThatAreCutOffOrPadded() {
        var lines = good().write();
        var packed = gzip(lines);

        assertThat(refusal(Arrays.copyOf(lines, lines.length - 1))).isEqualTo("line-form in line 4");
        assertThat(refusal(Arrays.copyOf(lines, lines.length + 1))).isEqualTo("line-form in line 5");
        assertThat(refusal(Arrays.copyOf(packed, packed.length - 9))).startsWith("gzip");
        assertThat(refusal(new byte[0])).isEqualTo("line-form in line 1");
        assertThat(refusal(replace(lines, "\"OL1\"", "\"O\\u0001\""))).isEqualTo("version in line 1");
    }

    @Test
    void namesTheFirstThingThatIsWrongAlthoughAllCoresWork() {
        var bundle = underUsualTerms().counted(300);
        bundle.entries.get(290).remove("h");
        bundle.entries.get(7).put("seq", 1);
        bundle.entries.get(140).put("extra", true);

        assertThat(refusal(bundle.write())).isEqualTo("entry-signature in line 9");
    }

    @Test
    void refusesALineOfEndlessLength() {
        assertThat(refusal(gzip(new byte[1 << 22]))).isEqualTo("line-form in line 1");
        assertThat(refusal(gzip(" ".repeat(1 << 22).getBytes()))).isEqualTo("line-form in line 1");
    }

    /** Three entries: counted, named, and one whose appearance is left out. */
    static BundleMaker good() {
        return underUsualTerms().counted(2).named("Ada Lovelace", "Engineer");
    }

    private static void assertSpoiled(String refusal, Consumer<BundleMaker> spoil) {
        var bundle = good();
        assertThat(refusal(bundle.write())).as("before it is spoiled").isEqualTo("right");
        spoil.accept(bundle);
        assertThat(refusal(bundle.write())).isEqualTo(refusal);
    }

    private static Consumer<BundleMaker> entry(
            int index, String field, java.util.function.UnaryOperator<String> change) {
        return bundle -> bundle.entries.get(index).compute(field, (name, value) -> change.apply((String) value));
    }

    @SuppressWarnings("unchecked")
    private static Consumer<BundleMaker> approvals(Consumer<List<String>> change) {
        return bundle -> {
            var all = new ArrayList<>((List<String>) bundle.head.get("approvals"));
            change.accept(all);
            bundle.head.put("approvals", all);
        };
    }

    private static String refusalOf(Map<String, ?> printed) {
        var bundle = underUsualTerms();
        bundle.sign(printed);
        return refusal(bundle.write());
    }

    static String refusal(byte[] bundle) {
        try {
            verify(bundle);
            return "right";
        } catch (Wrong wrong) {
            return wrong.rule.id() + (wrong.line == 0 ? "" : " in line " + wrong.line);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Verdict verify(byte[] bundle) throws IOException {
        return BundleVerifier.verify(new ByteArrayInputStream(bundle));
    }

    private static byte[] replace(byte[] lines, String old, String now) {
        return new String(lines).replaceFirst(old, now.replace("\\", "\\\\")).getBytes();
    }
}
