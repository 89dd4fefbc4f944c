package org.undersigned.release.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.release.RoomChanged;
import org.undersigned.signing.BookPublished;
import org.undersigned.ui.LiveViews;

/** Tells open release rooms what has happened, once it is committed. */
@Component
class RoomNews {

    private final LiveViews views;

    RoomNews(LiveViews views) {
        this.views = views;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RoomChanged changed) {
        views.changed(changed.letter().value());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(BookPublished published) {
        views.changed(published.letter().value());
    }
}
