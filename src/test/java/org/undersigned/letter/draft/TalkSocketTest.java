package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.talk.TalkChanged;
import org.undersigned.rig.People;

/** What the socket knows of the talk beside a draft: whose a suggestion is, and that something was said. */
class TalkSocketTest extends SocketTest {

    private static final int SAID = 102;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    private final long ids = RandomGenerator.getDefault().nextLong(1, 1L << 32);

    @Test
    void aSuggestionIsOfWhoSentItsMarkFirstWhoeverSendsItAgain() {
        var ada = joined("ada");
        var grace = joined("grace");
        ada.update(suggestion(ids, "adas-suggestion"));
        ada.untilSaved(2);
        grace.update(suggestion(ids + 1, "adas-suggestion"));
        grace.update(suggestion(ids + 2, "graces-suggestion"));
        grace.untilSaved(3);

        assertThat(owner("adas-suggestion")).isEqualTo(People.id("ada").value());
        assertThat(owner("graces-suggestion")).isEqualTo(People.id("grace").value());
    }

    @Test
    void whatAReviewerSendsIsNobodysSuggestion() {
        var mary = joined("mary");
        mary.untilTold("\"reviewer\"");
        mary.update(suggestion(ids, "marys-suggestion"));
        var ada = joined("ada");
        ada.update(suggestion(ids + 1, "marys-suggestion"));
        ada.untilSaved(2);

        assertThat(owner("marys-suggestion")).isEqualTo(People.id("ada").value());
    }

    @Test
    void everyPageHearsThatSomethingWasSaidAndNotWhat() {
        var ada = joined("ada");
        var mary = joined("mary");
        transactions.executeWithoutResult(said -> events.publishEvent(new TalkChanged(letter)));

        ada.until("that something was said", heard -> heard.kind() == SAID && heard.body().length == 0);
        mary.until("that something was said", heard -> heard.kind() == SAID && heard.body().length == 0);
    }

    private static byte[] suggestion(long client, String id) {
        return Crafted.structs(
                client,
                0,
                1,
                out -> out.u8(6).varUint(1).string("meta").string("insertion").string("{\"id\":\"" + id + "\"}"));
    }

    private String owner(String suggestion) {
        return jdbc.sql("select employee from draft_suggestion where letter_id = ? and id = ?")
                .param(letter.value())
                .param(suggestion)
                .query(String.class)
                .single();
    }
}
