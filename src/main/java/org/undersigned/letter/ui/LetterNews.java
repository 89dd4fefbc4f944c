package org.undersigned.letter.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.letter.CoAuthorsChanged;
import org.undersigned.letter.DraftLocked;
import org.undersigned.letter.frozen.StageReached;
import org.undersigned.ui.LiveViews;

/** Tells open views what has happened to a letter, once it is committed. */
@Component
class LetterNews {

    private final LiveViews views;

    LetterNews(LiveViews views) {
        this.views = views;
    }

    @TransactionalEventListener
    void on(StageReached reached) {
        views.changed(reached.letter().value());
    }

    @TransactionalEventListener
    void on(DraftLocked locked) {
        views.changed(locked.letter().value());
    }

    @TransactionalEventListener
    void on(CoAuthorsChanged changed) {
        views.changed(changed.letter().value());
    }
}
