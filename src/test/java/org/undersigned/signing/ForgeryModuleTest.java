package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.protocol.IssuerKey;

/** docs/protocol.md section 7: nobody else, no signature; below t, nothing to read. */
class ForgeryModuleTest extends WithABook {

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

    List<KeyholderKeys> subset(int mask) {
        return letter.keyholders().stream()
                .filter(keyholder -> (mask >> keyholder.index() - 1 & 1) == 1)
                .toList();
    }
}
