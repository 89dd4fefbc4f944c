package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.IssuerKey;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.Sha256;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Database;

/** docs/protocol.md section 7, as far as it is about the book. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BookPromises {

    SigningHouse house;
    OpenLetter letter;

    abstract Database database();

    @BeforeAll
    void moveIn() {
        house = SigningHouse.on(database(), "--undersigned.signing.flush-at-least=3");
    }

    @AfterAll
    void moveOut() {
        house.close();
    }

    @BeforeEach
    void openALetter() {
        letter = OpenLetter.in(house);
    }

    @Test
    void countsASignatureAtTheNextFlushAndNotBefore() {
        post(signer().sign());

        assertThat(count()).isZero();
        house.signatures().flush(letter.id());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void countsACredentialOnceHoweverOftenItIsSent() {
        var signer = signer();
        var body = signer.sign();

        post(body, body, signer.sign());
        house.signatures().flush(letter.id());
        post(body);
        house.signatures().flush(letter.id());

        assertThat(count()).isEqualTo(1);
        assertThat(entries().getFirst().seq()).isEqualTo(2);
    }

    @Test
    void aWithdrawalLeavesKeyAndNumberAndNothingElse() {
        var signer = signer();
        post(signer.sign());
        house.signatures().flush(letter.id());

        post(signer.withdraw());
        house.signatures().flush(letter.id());

        assertThat(count()).isZero();
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.es()).isNull());
        assertThat(house.get(SignatureBook.class).lastSeq(letter.id(), signer.pk()))
                .hasValue(2);
    }

    @Test
    void anOldSignatureDoesNotComeBackAfterAWithdrawal() {
        var signer = signer();
        var old = signer.sign();
        post(old);
        house.signatures().flush(letter.id());
        post(signer.withdraw());
        house.signatures().flush(letter.id());

        post(old);
        house.signatures().flush(letter.id());
        assertThat(count()).isZero();

        post(signer.sign());
        house.signatures().flush(letter.id());
        assertThat(count()).as("a new one does").isEqualTo(1);
    }

    @Test
    void anOldSignatureDoesNotComeBackWhileTheWithdrawalStillWaits() {
        var signer = signer();
        var old = signer.sign();
        post(old, signer.withdraw(), old);
        house.signatures().flush(letter.id());

        assertThat(count()).isZero();
    }

    @Test
    void aForgedCredentialIsGivenAReceiptAndNoPlaceInTheBook() {
        var forger = new Signer(letter.terms());
        var minted = signerMinting(IssuerKey.make());
        var thief = new Signer(letter.terms());
        thief.carry(signer().credential());

        post(forger.sign(), minted.sign(), thief.sign());
        house.signatures().flush(letter.id());
        assertThat(count()).isZero();

        post(signer().sign());
        house.signatures().flush(letter.id());
        assertThat(count()).as("a genuine one counts").isEqualTo(1);
    }

    /** A key of one's own takes only what is below its modulus, and what is blinded for the issuer's may not be. */
    private Signer signerMinting(IssuerKey own) {
        for (var attempt = 0; attempt < 100; attempt++) {
            var minted = new Signer(letter.terms());
            try {
                minted.carry(own.blindSign(minted.blinded()));
                return minted;
            } catch (IllegalArgumentException aboveTheModulus) {
                continue;
            }
        }
        throw new AssertionError("A key whose modulus is as good as nothing");
    }

    @Test
    void oneFlippedBitAnywhereInTheBodyAndItIsNotEntered() {
        var body = signer().sign().encode();
        for (var at : List.of(0, 1, 2, 3, 34, 35, 418, 419, 3000, 4530, 4531, 4600, 4935, 4936, 4999)) {
            var tampered = body.clone();
            tampered[at] ^= 1;
            house.signatures().receive(letter.id(), tampered);
        }
        house.signatures().flush(letter.id());
        assertThat(count()).isZero();

        house.signatures().receive(letter.id(), body);
        house.signatures().flush(letter.id());
        assertThat(count()).as("the untouched body counts").isEqualTo(1);
    }

    @Test
    void aCredentialOfOneLetterIsWorthNothingUnderAnother() {
        var other = OpenLetter.in(house);
        var stray = other.enrolled(house, Staff.employee("ada"));

        house.signatures().receive(letter.id(), stray.sign().encode());
        house.signatures().flush(letter.id());
        assertThat(count()).isZero();
        house.signatures().receive(other.id(), stray.sign().encode());
        house.signatures().flush(other.id());
        assertThat(house.signatures().count(other.id())).isEqualTo(1);
    }

    @Test
    void oneChangedCharacterOfTheTermsInvalidatesEveryCredential() {
        var terms =
                new String(letter.terms()).replace("Halden Maps", "Halden Mapz").getBytes();
        var misled = new Signer(terms);
        misled.finish(house.credentials()
                .issue(Staff.employee("ada"), letter.fingerprint(), misled.blinded(), new byte[444])
                .blindSig());

        post(misled.sign());
        house.signatures().flush(letter.id());
        assertThat(count()).isZero();

        var careful = letter.enrolled(house, Staff.employee("grace"));
        post(careful.sign());
        house.signatures().flush(letter.id());
        assertThat(count()).as("who read the right terms counts").isEqualTo(1);
    }

    @Test
    void aCopiedCiphertextCountsButNeverOpens() {
        var victim = signer();
        var sealed = victim.sign("{\"choice\":\"ROLE\",\"role\":\"Sales\"}");
        post(sealed, signer().copy(sealed));
        house.signatures().flush(letter.id());

        assertThat(count()).isEqualTo(2);
        var opened = entries().stream()
                .filter(entry -> letter.open(entry, letter.keyholders()).isPresent())
                .toList();
        assertThat(opened)
                .singleElement()
                .satisfies(entry -> assertThat(entry.pk()).isEqualTo(victim.pk()));
    }

    @Test
    void fewerThanTKeyholdersOpenNothingWhoeverTheyAre() {
        post(signer().sign());
        house.signatures().flush(letter.id());
        var entry = entries().getFirst();

        for (var mask = 1; mask < 1 << 5; mask++) {
            var subset = subset(mask);
            assertThat(letter.open(entry, subset).isPresent())
                    .as(
                            "keyholders %s",
                            subset.stream().map(KeyholderKeys::index).toList())
                    .isEqualTo(subset.size() >= 3);
        }
    }

    @Test
    void nothingIsAcceptedOnceTheOpeningHasBegun() {
        var late = signer();
        var waiting = signer();
        post(waiting.sign());
        house.signatures().flush(letter.id());
        house.letters().moveTo(letter.id(), Stage.LAST_LOOK, house.clock().instant());
        post(signer().sign());
        house.signatures().flush(letter.id());
        assertThat(count()).as("in the last look one may sign").isEqualTo(2);

        post(late.sign());
        house.letters().moveTo(letter.id(), Stage.OPENING);
        post(waiting.withdraw(), late.sign());
        house.signatures().flush(letter.id());

        assertThat(count()).isEqualTo(2);
        assertThat(house.get(Inbox.class).size(letter.id())).isZero();
    }

    @Test
    void everyBodyOfTheRightSizeGetsAReceiptAlsoForALetterThatDoesNotExist() {
        var key = house.get(AttestationKey.class).publicKey();
        var nonsense = Random.bytes(5000);
        for (var id : List.of(letter.id(), LetterId.random())) {
            var receipt = house.signatures().receive(id, nonsense);

            assertThat(receipt).hasSize(64);
            assertThat(Ed25519.verify(key, Label.RCPT.with(Sha256.of(nonsense)), receipt))
                    .isTrue();
        }
        assertThatThrownBy(() -> house.signatures().receive(letter.id(), new byte[4999]))
                .isInstanceOf(WrongSize.class);
        assertThatThrownBy(() -> house.signatures().receive(LetterId.random(), new byte[4999]))
                .isInstanceOf(WrongSize.class);
    }

    @Test
    void everyActionAndChoiceHasTheSameSize() {
        var signer = signer();

        assertThat(signer.sign(Signer.COUNTED).encode()).hasSize(5000);
        assertThat(signer.sign("{\"choice\":\"ROLE\",\"role\":\"Engineering\"}").encode())
                .hasSize(5000);
        assertThat(signer.withdraw().encode()).hasSize(5000);
    }

    @Test
    void entriesComeInTheOrderOfTheirKeys() {
        post(IntStream.range(0, 8).mapToObj(i -> signer().sign()).toArray(SignBody[]::new));
        house.signatures().flush(letter.id());

        assertThat(entries())
                .extracting(SealedEntry::pk)
                .isSortedAccordingTo(Arrays::compareUnsigned)
                .hasSize(8);
    }

    @Test
    void whatEndsOrIsOpenedKeepsNothingSealed() {
        post(signer().sign());
        house.signatures().flush(letter.id());
        assertThat(entries()).hasSize(1);

        house.transaction().executeWithoutResult(status -> house.signatures().destroySealed(letter.id()));
        assertThat(entries()).isEmpty();
        assertThat(house.signatures().signed(letter.id()))
                .as("the proof of the count stays")
                .hasSize(1);

        house.transaction().executeWithoutResult(status -> house.signatures().destroy(letter.id()));
        assertThat(house.signatures().signed(letter.id())).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aFlushThatIsRolledBackLosesNothing() {
        post(signer().sign());
        house.transaction().executeWithoutResult(status -> {
            house.signatures().flush(letter.id());
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();

        house.signatures().flush(letter.id());
        assertThat(count()).isEqualTo(1);
    }

    private Signer signer() {
        return letter.enrolled(
                house, Staff.employee("someone-" + Random.bytes(8).hashCode()));
    }

    private void post(SignBody... bodies) {
        for (var body : bodies) {
            assertThat(house.signatures().receive(letter.id(), body.encode())).hasSize(64);
        }
    }

    private int count() {
        return house.signatures().count(letter.id());
    }

    private List<SealedEntry> entries() {
        var entries = new ArrayList<SealedEntry>();
        house.signatures().eachEntry(letter.id(), entries::add);
        return entries;
    }

    private List<BookLine> rows() {
        return house.get(SignatureBook.class).lines(letter.id());
    }

    private List<KeyholderKeys> subset(int mask) {
        return letter.keyholders().stream()
                .filter(keyholder -> (mask >> keyholder.index() - 1 & 1) == 1)
                .toList();
    }
}
