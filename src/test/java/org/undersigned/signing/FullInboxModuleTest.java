package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Random;

/** More come than can be entered: the memory they wait in has an end, and nobody is lost at it. */
class FullInboxModuleTest extends WithABook {

    private LetterId other;
    private Inbox inbox;

    @Override
    protected String[] properties() {
        return new String[] {"--undersigned.signing.flush-at=100000"};
    }

    @BeforeEach
    void fill() {
        other = OpenLetter.in(house).id();
        inbox = house.get(Inbox.class);
        RandomRows.bodies(Inbox.MOST - 1).forEach(body -> inbox.put(other, body));
    }

    @AfterEach
    void empty() {
        inbox.drop(other);
        inbox.drop(letter.id());
    }

    @Test
    void whoComesTooLateIsAskedToComeBackAndIsCountedThen() throws IOException {
        var last = signer().sign();
        var late = signer().sign();
        post(last);

        assertThat(answer(late.encode())).isEqualTo("503, again after 60 seconds");
        assertThat(answer(Random.bytes(5000)))
                .as("nonsense is answered alike")
                .isEqualTo("503, again after 60 seconds");
        assertThat(inbox.size(letter.id()) + inbox.size(other)).isEqualTo(Inbox.MOST);

        house.signatures().flush(letter.id());
        assertThat(answer(late.encode())).isEqualTo("202");
        house.signatures().flush(letter.id());
        assertThat(count()).as("nobody is lost").isEqualTo(2);
    }

    @Test
    void howeverManyComeAtOnceNoMoreThanThatAreInMemory() {
        assertThat(IntStream.range(0, 100).filter(n -> inbox.keepPlace()).count())
                .isEqualTo(1);

        inbox.freePlace();
        assertThat(inbox.keepPlace()).as("a place that is free again").isTrue();
        assertThatExceptionOfType(Full.class)
                .isThrownBy(() ->
                        house.signatures().receive(letter.id(), signer().sign().encode()));
        inbox.freePlace();
    }

    @Test
    void aKeyThatWaitsTakesOnePlaceHoweverOftenItChanges() {
        var signer = signer();
        post(signer.sign());
        var before = inbox.size(letter.id());
        inbox.put(letter.id(), signer.sign());

        assertThat(inbox.size(letter.id())).isEqualTo(before);
    }

    private String answer(byte[] body) throws IOException {
        var request = new MockHttpServletRequest();
        request.setContent(body);
        var answer = house.get(DeskController.class).sign(letter.id().value(), request);
        var again = answer.getHeaders().getFirst("Retry-After");
        return answer.getStatusCode().value() + (again == null ? "" : ", again after " + again + " seconds");
    }
}
