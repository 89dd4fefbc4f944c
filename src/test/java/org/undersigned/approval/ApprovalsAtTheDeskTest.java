package org.undersigned.approval;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.rig.Answer;
import org.undersigned.rig.ThreePorts;
import org.undersigned.signing.OpenLetter;

class ApprovalsAtTheDeskTest extends ThreePorts {

    @Autowired
    private ApplicationContext context;

    @Test
    void whatTheKeyholdersSignedComesInTheirOrder() {
        var letter = OpenLetter.in(context::getBean, 5, 3);
        assertThat(approvals(letter.id().value()).body()).isEmpty();

        var signed = approvals(letter.approvedIn(context::getBean).id().value())
                .body()
                .getBytes(ISO_8859_1);

        var keyholders = letter.keyholders();
        assertThat(signed).hasSize(64 * keyholders.size());
        for (var at = 0; at < keyholders.size(); at++) {
            assertThat(Arrays.copyOfRange(signed, 64 * at, 64 * at + 64))
                    .isEqualTo(Ed25519.sign(keyholders.get(at).ed25519(), Label.APPROVE.with(letter.d())));
        }
    }

    @Test
    void whereThereIsNoLetterThereIsNothing() {
        for (var none : new String[] {LetterId.random().value(), "nothing", "%2e%2e", "'"}) {
            assertThat(approvals(none).status()).as(none).isEqualTo(404);
        }
    }

    private Answer approvals(String letter) {
        return desk.send("GET", "/terms/v1/" + letter + "/approvals");
    }
}
