package org.undersigned.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.ProposalStands;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Random;
import org.undersigned.rig.People;
import org.undersigned.rig.ViewTest;

class ApprovalsViewTest extends ViewTest {

    static final byte[] DOCUMENT = """
            {"v":1,"lang":"en","title":"On the night shifts","addressees":["Ms Okafor"],"salutation":"Dear Ms Okafor,",
             "body":[{"type":"paragraph","content":[{"text":"We work at night."}]}],
             "demands":[{"text":[{"text":"End them."}]}],"closing":[],"signOff":"We, the undersigned,"}
            """.getBytes(UTF_8);

    private final Employee ada = employee("ada");
    private final Employee grace = employee("grace");
    private final KeyholderPair adasKey = KeyholderPair.make("Keyholder 1");
    private final KeyholderPair gracesKey = KeyholderPair.make("Keyholder 2");

    @Autowired
    Letters letters;

    @Autowired
    CoAuthors coAuthors;

    @Autowired
    Keyholders keyholders;

    @Autowired
    KeyholderList list;

    @Autowired
    Approvals approvals;

    @Autowired
    Clock clock;

    private LetterId letter;

    @BeforeEach
    void twoCoAuthors() {
        letter = letters.begin(ada, "On the night shifts").id();
        coAuthors.invite(letter, ada, new Colleague(grace.id(), "grace", "Grace", "", ""), Role.AUTHOR);
    }

    @Test
    void opensExactlyWhatEveryKeyholderApproved() {
        propose();
        approve(ada, adasKey);
        approve(grace, gracesKey);

        approvals.openForSigning(letter, ada);

        assertThat(letters.get(letter).stage()).isEqualTo(Stage.SIGNING);
        assertThat(approvals.signatures(letter)).hasSize(2);
    }

    @Test
    void staysClosedUntilTheLastKeyholderHasApproved() {
        propose();
        approve(ada, adasKey);

        assertThatExceptionOfType(Unready.class).isThrownBy(() -> approvals.openForSigning(letter, ada));
    }

    @Test
    void asksForTwoKeyholdersWithKeysFirst() {
        approvals.plan(letter, ada, plan(2));
        assertThatExceptionOfType(Unready.class)
                .isThrownBy(() -> approvals.propose(letter, ada, DOCUMENT))
                .withMessageContaining("two keyholders");

        name();
        assertThatExceptionOfType(Unready.class)
                .isThrownBy(() -> approvals.propose(letter, ada, DOCUMENT))
                .withMessageContaining("Still without a key");
    }

    @Test
    void makesTheDraftReadOnlyWhileAProposalStands() {
        propose();

        assertThat(letters.get(letter).writable()).isFalse();
        assertThatExceptionOfType(ProposalStands.class).isThrownBy(() -> approvals.plan(letter, ada, plan(2)));
    }

    @Test
    void dropsEveryApprovalWhenEditingGoesOn() {
        propose();
        approve(ada, adasKey);

        approvals.goOnEditing(letter, grace);
        approvals.propose(letter, grace, DOCUMENT);

        assertThat(keyholders.of(letter)).noneMatch(KeyholderSeat::approved);
    }

    @Test
    void refusesAnApprovalMadeWithAnotherKey() {
        propose();

        assertThatExceptionOfType(Unready.class).isThrownBy(() -> approve(ada, gracesKey));
        approve(ada, adasKey);
    }

    @Test
    void refusesTheApprovalOfATextThatIsNoLongerProposed() {
        propose();
        var before = fingerprint();
        approvals.goOnEditing(letter, ada);
        approvals.propose(
                letter,
                ada,
                new String(DOCUMENT, UTF_8).replace("at night", "nights").getBytes(UTF_8));

        assertThat(fingerprint()).isNotEqualTo(before);
        assertThatExceptionOfType(Unready.class)
                .isThrownBy(() -> approvals.approve(letter, ada, before, adasKey.approve(before)));
    }

    @Test
    void takesAKeyOnlyFromAKeyholder() {
        name();

        assertThatExceptionOfType(NotKeyholder.class)
                .isThrownBy(() -> keyholders.register(letter, employee("eve"), adasKey.half()));
        keyholders.register(letter, ada, adasKey.half());
    }

    @Test
    void letsNobodyRegisterTheKeyOfAnotherKeyholder() {
        name();
        keyholders.register(letter, ada, adasKey.half());
        for (var shared : List.of(
                adasKey.half(),
                new Keyholder("Grace", adasKey.half().x25519(), gracesKey.half().ed25519()),
                new Keyholder("Grace", gracesKey.half().x25519(), adasKey.half().ed25519()))) {
            assertThatExceptionOfType(SharedKey.class).isThrownBy(() -> keyholders.register(letter, grace, shared));
        }

        keyholders.register(letter, ada, adasKey.half());
        keyholders.register(letter, grace, gracesKey.half());
        assertThat(keyholders.of(letter))
                .as("one's own key, again, and another")
                .allMatch(KeyholderSeat::ready);
    }

    @Test
    void proposesNothingThatOneKeyWouldOpenForTwo() {
        name();
        approvals.plan(letter, ada, plan(2));
        keyholders.register(letter, ada, adasKey.half());
        list.register(letter, grace.id(), adasKey.half());

        assertThatExceptionOfType(SharedKey.class).isThrownBy(() -> approvals.propose(letter, ada, DOCUMENT));
        keyholders.register(letter, grace, gracesKey.half());
        approvals.propose(letter, ada, DOCUMENT);
    }

    @Test
    void neverLetsHalfOfTheKeyholdersOpen() {
        name();
        approvals.plan(letter, ada, plan(3));
        keyholders.register(letter, ada, adasKey.half());
        keyholders.register(letter, grace, gracesKey.half());

        assertThatExceptionOfType(Unready.class)
                .isThrownBy(() -> approvals.propose(letter, ada, DOCUMENT))
                .withMessageContaining("between 2 and 2 of 2");
    }

    private void propose() {
        name();
        approvals.plan(letter, ada, plan(2));
        keyholders.register(letter, ada, adasKey.half());
        keyholders.register(letter, grace, gracesKey.half());
        approvals.propose(letter, ada, DOCUMENT);
    }

    private void name() {
        keyholders.name(letter, ada, ada.id());
        keyholders.name(letter, ada, grace.id());
    }

    private void approve(Employee who, KeyholderPair key) {
        approvals.approve(letter, who, fingerprint(), key.approve(fingerprint()));
    }

    private Fingerprint fingerprint() {
        return approvals.proposal(letter).orElseThrow().fingerprint();
    }

    private Plan plan(int together) {
        return new Plan(
                5,
                Opens.AT_THRESHOLD,
                clock.instant().plus(Duration.ofDays(30)),
                24,
                14,
                together,
                List.of("Engineering"));
    }

    private static Employee employee(String username) {
        return new Employee(People.id(username), username, username, "Engineer", "", true);
    }

    /** A keyholder's signing key, as their desk would make it. */
    record KeyholderPair(Keyholder half, org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters secret) {

        static KeyholderPair make(String label) {
            var secret =
                    new org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters(new java.security.SecureRandom());
            var half = new Keyholder(
                    label,
                    Base64Url.encode(Random.bytes(32)),
                    Base64Url.encode(secret.generatePublicKey().getEncoded()));
            return new KeyholderPair(half, secret);
        }

        byte[] approve(Fingerprint fingerprint) {
            var message = Label.APPROVE.with(fingerprint.bytes());
            var signer = new org.bouncycastle.crypto.signers.Ed25519Signer();
            signer.init(true, secret);
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        }
    }
}
