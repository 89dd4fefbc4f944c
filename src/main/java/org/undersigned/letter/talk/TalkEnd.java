package org.undersigned.letter.talk;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;

/** What was said beside a draft goes in the transaction in which its letter ends, well or badly. */
@Component
class TalkEnd {

    private static final Set<Stage> ENDS = Set.of(Stage.RELEASED, Stage.LAPSED, Stage.WITHDRAWN);

    private final TalkBook book;

    TalkEnd(TalkBook book) {
        this.book = book;
    }

    @EventListener
    void on(StageReached reached) {
        if (ENDS.contains(reached.stage())) {
            book.forget(reached.letter());
        }
    }
}
