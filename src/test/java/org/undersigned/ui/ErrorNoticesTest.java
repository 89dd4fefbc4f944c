package org.undersigned.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.undersigned.Refusal;
import org.undersigned.rig.ViewTest;

/** What somebody is told when what they did has not happened. */
class ErrorNoticesTest extends ViewTest {

    private static final class NotToday extends Refusal {
        NotToday() {
            super("Not today");
        }
    }

    @Autowired
    private Words words;

    @Test
    void whoActsInTheSameMomentAsAnotherIsAskedToLookAgain() {
        assertThat(saidAfter(new OptimisticLockingFailureException("row 7")))
                .startsWith("This letter changed in the same moment");
    }

    @Test
    void aRefusalIsShownAsItStandsAndAMistakeOfOursNamesNothing() {
        assertThat(saidAfter(new NotToday())).isEqualTo("Not today");
        assertThat(saidAfter(new IllegalStateException("row 7 of ada")))
                .isEqualTo(words.of("ui.bug.notice"))
                .doesNotContain("ada");
    }

    @Test
    void overHttpTwoActsAtOnceAreAConflictInTheSameWords() {
        var answer = new RefusalAdvice(words).meanwhile(new OptimisticLockingFailureException("row 7"));
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.CONFLICT.value());
        assertThat(answer.getDetail()).isEqualTo(words.of("ui.meanwhile"));
    }

    private String saidAfter(RuntimeException thrown) {
        new ErrorNotices(words).show(new ErrorEvent(thrown));
        hearOthers();
        return test(find(Notification.class).all().getLast()).getText();
    }
}
