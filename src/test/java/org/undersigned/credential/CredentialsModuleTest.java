package org.undersigned.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.BlindRsa;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.SignBody;
import org.undersigned.signing.InASigningHouse;
import org.undersigned.signing.Signer;
import org.undersigned.signing.Staff;
import tools.jackson.databind.json.JsonMapper;

/** docs/protocol.md section 7, as far as it is about the right to sign. */
class CredentialsModuleTest extends InASigningHouse {

    private static final Employee ADA = Staff.employee("ada");

    @Test
    void whatIsIssuedIsAGenuineCredentialThatTheServerHasNeverSeen() {
        var signer = new Signer(letter.terms());
        var issued = issue(ADA, signer);
        signer.finish(issued.blindSig());

        var issuer = BlindRsa.of(letter.readTerms().issuerKey());
        assertThat(issuer.verify(SignBody.credential(letter.d(), signer.pk()), signer.credential()))
                .isTrue();
        assertThat(signer.credential()).isNotEqualTo(issued.blindSig());
    }

    @Test
    void nobodyGetsTwoHoweverOftenTheyAskAndFromWhicheverDevice() {
        var laptop = new Signer(letter.terms());
        var phone = new Signer(letter.terms());
        var first = issue(ADA, laptop);
        var second = issue(ADA, phone);

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.z()).isEqualTo(first.z());
        assertThat(second.blindSig()).isEqualTo(first.blindSig());
        assertThat(second.vault())
                .as("a device that holds the secret recovers from it")
                .isEqualTo(first.vault());
        assertThatIllegalArgumentException().isThrownBy(() -> phone.finish(second.blindSig()));
        assertThat(house.credentials().enrolled(letter.id())).isEqualTo(1);
        assertThat(issue(Staff.employee("grace"), new Signer(letter.terms())).fresh())
                .isTrue();
        assertThat(house.credentials().enrolled(letter.id())).isEqualTo(2);
    }

    @Test
    void twoTabsAtOnceGetTheSameOne() throws Exception {
        try (var tabs = Executors.newFixedThreadPool(4)) {
            var issued = tabs.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (java.util.concurrent.Callable<Issued>) () -> issue(ADA, new Signer(letter.terms())))
                    .toList());
            var zs = new TreeSet<String>();
            for (var each : issued) {
                zs.add(HexFormat.of().formatHex(each.get().z()));
            }
            assertThat(zs).hasSize(1);
        }
    }

    @Test
    void onlyEmployeesGetOneAndOnlyWhileTheLetterIsOpen() {
        var signer = new Signer(letter.terms());
        assertThatThrownBy(() -> issue(Staff.outsider("charles"), signer)).isInstanceOf(NoRightToSign.class);
        assertThatThrownBy(() ->
                        house.credentials().issue(ADA, new Fingerprint(new byte[32]), signer.blinded(), new byte[444]))
                .isInstanceOf(ClosedForSigning.class);

        house.letters().moveTo(letter.id(), Stage.LAST_LOOK, house.clock().instant());
        assertThat(issue(ADA, signer).fresh())
                .as("in the last look one may still come")
                .isTrue();
        house.letters().moveTo(letter.id(), Stage.OPENING);
        assertThatThrownBy(() -> issue(Staff.employee("late"), signer)).isInstanceOf(ClosedForSigning.class);
    }

    @Test
    void anAllZeroBlindedMessageIsRefusedAndUsesUpNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.credentials().issue(ADA, letter.fingerprint(), new byte[384], new byte[444]));

        assertThat(house.credentials().enrolled(letter.id())).isZero();
        assertThat(issue(ADA, new Signer(letter.terms())).fresh()).isTrue();
    }

    @Test
    void aNameIsAttestedForThisLetterAndTwoOfOneNameDiffer() {
        var issued = issue(ADA, new Signer(letter.terms()));
        var namesake = new Employee(Staff.employee("other").id(), "ada", "ada", "Engineer", "Maps", true);
        var other = issue(namesake, new Signer(letter.terms()));
        var said = new JsonMapper().readTree(issued.attestation().a());

        assertThat(Ed25519.verify(
                        house.credentials().attestKey(),
                        Label.ATT.with(issued.attestation().a()),
                        issued.attestation().sig()))
                .isTrue();
        assertThat(said.propertyNames()).containsExactlyInAnyOrder("D", "nid", "name", "title");
        assertThat(said.get("D").asString()).isEqualTo(letter.fingerprint().base64Url());
        assertThat(said.get("name").asString()).isEqualTo("ada");
        assertThat(new JsonMapper().readTree(other.attestation().a()).get("nid"))
                .isNotEqualTo(said.get("nid"));
    }

    @Test
    void theIssuerIsMadeOnceAndKeptForLaterProposals() {
        var id = LetterId.random();

        assertThat(house.credentials().issuerOf(id))
                .isEqualTo(house.credentials().issuerOf(id));
        assertThat(house.credentials().issuerOf(LetterId.random()))
                .isNotEqualTo(house.credentials().issuerOf(id));
        assertThat(BlindRsa.of(house.credentials().issuerOf(id))).isNotNull();
    }

    @Test
    void whatIsDestroyedLeavesNoVaultNoRowAndNoSecretKeyButTheTwoCounts() {
        issue(ADA, new Signer(letter.terms()));
        issue(Staff.employee("grace"), new Signer(letter.terms()));
        assertThat(column("select vault from enrolment where d = :d")).hasSize(2);
        assertThat(house.get(Issuers.class).secretKey(letter.id())).isPresent();

        house.transaction().executeWithoutResult(status -> house.credentials().destroy(letter.id()));

        assertThat(column("select vault from enrolment where d = :d")).isEmpty();
        assertThat(house.get(Issuers.class).secretKey(letter.id())).isEmpty();
        assertThat(house.credentials().enrolled(letter.id())).isEqualTo(2);
        assertThat(house.credentials().reissued(letter.id())).isZero();
        assertThatThrownBy(() -> issue(Staff.employee("late"), new Signer(letter.terms())))
                .isInstanceOf(ClosedForSigning.class);
    }

    @Test
    void theDumpsOfEnrolmentAndBookShareNoByteString() {
        for (var employee : Staff.employees(5)) {
            var signer = letter.enrolled(house, employee);
            house.signatures().receive(letter.id(), signer.sign().encode());
        }
        house.signatures().flush(letter.id());

        var enrolled = strings("select row_key, d, z, blind_sig, vault from enrolment");
        var entered = strings("select pk, cred, ct, boxes, h, es from entry");
        assertThat(enrolled).isNotEmpty();
        assertThat(entered).isNotEmpty();
        assertThat(entered).doesNotContainAnyElementsOf(enrolled);

        var control = new TreeSet<>(enrolled);
        control.retainAll(strings("select blind_sig from enrolment"));
        assertThat(control).as("a shared column would be found").isNotEmpty();
    }

    /** Every six bytes that follow each other in any column, but those of the zeros that tests use for a vault. */
    private TreeSet<String> strings(String query) {
        var all = new TreeSet<String>();
        house.get(JdbcClient.class)
                .sql(query)
                .query((row, number) -> {
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        var hex = HexFormat.of().formatHex(row.getBytes(column));
                        for (var at = 0; at + 12 <= hex.length(); at += 2) {
                            all.add(hex.substring(at, at + 12));
                        }
                    }
                    return number;
                })
                .list();
        all.remove("0".repeat(12));
        return all;
    }

    private List<byte[]> column(String query) {
        return house.get(JdbcClient.class)
                .sql(query)
                .param("d", letter.d())
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private Issued issue(Employee employee, Signer signer) {
        return house.credentials().issue(employee, letter.fingerprint(), signer.blinded(), Random.bytes(444));
    }
}
