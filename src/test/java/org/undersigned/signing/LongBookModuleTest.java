package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.undersigned.protocol.Action;
import org.undersigned.protocol.SignBody;

/** A book that is longer than a page of it in memory, and a list that is longer than one part. */
class LongBookModuleTest extends WithABook {

    private static final int LONG = BookList.PART + 3;

    @Test
    void tenThousandAreEnteredInOneTransactionAndNoneIsMissing() {
        var bodies = RandomRows.bodies(10_000);

        enter(bodies);

        assertThat(count()).isEqualTo(10_000);
        assertThat(entries())
                .extracting(SealedEntry::pk)
                .containsExactlyElementsOf(bodies.stream().map(SignBody::pk).toList());
    }

    @Test
    void whatIsNewWhatReplacesAndWhatIsTakenBackIsEnteredTogether() {
        var bodies = RandomRows.bodies(1200);
        enter(bodies.subList(0, 1000));
        var changes = bodies.subList(100, 200).stream().map(body -> next(body, Action.SIGN));
        var withdrawals = bodies.subList(400, 410).stream().map(body -> next(body, Action.WITHDRAW));
        var old = bodies.subList(0, 100).stream();
        var fresh = bodies.subList(1000, 1200).stream();

        enter(Stream.of(old, changes, withdrawals, fresh).flatMap(some -> some).toList());

        assertThat(count()).isEqualTo(1200 - 10);
        assertThat(entries().stream().filter(entry -> entry.seq() == 2)).hasSize(100);
        assertThat(house.get(SignatureBook.class)
                        .lastSeq(letter.id(), bodies.get(400).pk()))
                .hasValue(2);
    }

    @Test
    void aListOfManyPartsIsServedWholeAndInOrder() throws IOException {
        enter(RandomRows.bodies(LONG));
        publish();

        assertThat(served())
                .hasSize(LONG)
                .containsExactlyElementsOf(
                        list().stream().sorted(Arrays::compareUnsigned).toList());
        assertThat(house.get(JdbcClient.class)
                        .sql("select count(*) from published_part where letter_id = :letter")
                        .param("letter", letter.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoReadsAListReadsItToItsEndThoughTheNextIsPublished() {
        enter(RandomRows.bodies(LONG));
        publish();
        var reading = house.signatures().published(letter.id()).orElseThrow();
        assertThat(house.signatures().part(letter.id(), reading, 0)).isPresent();

        enter(RandomRows.bodies(10));
        publish();
        assertThat(house.signatures().part(letter.id(), reading, 1))
                .get()
                .satisfies(part -> assertThat(part).hasSize(3 * BookLine.SIZE));
        enter(RandomRows.bodies(10));
        publish();
        assertThat(house.signatures().part(letter.id(), reading, 1))
                .as("two later it is gone")
                .isEmpty();
    }

    @Test
    void fewerChangesThanCanHideOneAnotherAreNotPublishedHoweverLongTheListIs() {
        var bodies = RandomRows.bodies(LONG);
        enter(bodies);
        publish();
        var before = house.signatures().published(letter.id());

        enter(List.of(next(bodies.get(7), Action.SIGN), next(bodies.get(8), Action.WITHDRAW)));
        publish();
        assertThat(house.signatures().published(letter.id())).isEqualTo(before);
        enter(RandomRows.bodies(1));
        publish();
        assertThat(house.signatures().published(letter.id())).isNotEqualTo(before);
    }

    private static SignBody next(SignBody body, Action action) {
        return new SignBody(action, 2, body.pk(), body.cred(), body.ct(), body.boxes(), body.es());
    }

    private void enter(List<SignBody> bodies) {
        house.transaction()
                .executeWithoutResult(status -> house.get(SignatureBook.class).enter(letter.id(), bodies));
    }

    private void publish() {
        house.get(PublishedBooks.class).entered(letter.id());
        house.get(PublishedBooks.class).publish(letter.id());
    }

    private List<byte[]> list() {
        var list = new ByteArrayOutputStream();
        house.get(SignatureBook.class).eachLine(letter.id(), line -> list.writeBytes(line.record()));
        return Spill.split(list.toByteArray(), BookLine.SIZE);
    }

    private List<byte[]> served() throws IOException {
        var response = new MockHttpServletResponse();
        house.get(DeskController.class).book(letter.id().value(), response);
        assertThat(response.getContentLengthLong()).isEqualTo(response.getContentAsByteArray().length);
        return Spill.split(response.getContentAsByteArray(), BookLine.SIZE);
    }
}
