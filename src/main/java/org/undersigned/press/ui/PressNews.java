package org.undersigned.press.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.press.PressChanged;
import org.undersigned.ui.LiveViews;

/** Tells open press rooms and release rooms what was told, once it is committed. */
@Component
class PressNews {

    private final LiveViews views;

    PressNews(LiveViews views) {
        this.views = views;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PressChanged changed) {
        views.changed(changed.letter().value());
    }
}
