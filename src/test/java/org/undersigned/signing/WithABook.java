package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.SignBody;

/** People sign, and what they sent is looked for in the book. */
abstract class WithABook extends InASigningHouse {

    @Override
    protected String[] properties() {
        return new String[] {"--undersigned.signing.flush-at-least=3"};
    }

    Signer signer() {
        return letter.enrolled(
                house, Staff.employee("someone-" + Random.bytes(8).hashCode()));
    }

    void post(SignBody... bodies) {
        for (var body : bodies) {
            assertThat(house.signatures().receive(letter.id(), body.encode())).hasSize(64);
        }
    }

    int count() {
        return house.signatures().count(letter.id());
    }

    List<SealedEntry> entries() {
        var entries = new ArrayList<SealedEntry>();
        house.signatures().eachEntry(letter.id(), entries::add);
        return entries;
    }
}
