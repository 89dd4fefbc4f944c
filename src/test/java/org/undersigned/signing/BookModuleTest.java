package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.Sha256;
import org.undersigned.protocol.SignBody;

/** docs/protocol.md section 7, as far as it is about the book. */
class BookModuleTest extends WithABook {

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
        assertThat(signed()).as("the proof of the count stays").hasSize(1);

        house.transaction().executeWithoutResult(status -> house.signatures().destroy(letter.id()));
        assertThat(signed()).isEmpty();
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

    private List<BookLine> rows() {
        var rows = new ArrayList<BookLine>();
        house.get(SignatureBook.class).eachLine(letter.id(), rows::add);
        return rows;
    }

    private List<SignedEntry> signed() {
        var signed = new ArrayList<SignedEntry>();
        house.signatures().eachSigned(letter.id(), signed::add);
        return signed;
    }
}
