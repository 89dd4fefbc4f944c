package org.undersigned.approval.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.approval.ApprovalChanged;
import org.undersigned.ui.LiveViews;

/** Tells open views that keyholders, terms or approvals have changed, once it is committed. */
@Component
class ApprovalNews {

    private final LiveViews views;

    ApprovalNews(LiveViews views) {
        this.views = views;
    }

    @TransactionalEventListener
    void on(ApprovalChanged changed) {
        views.changed(changed.letter().value());
    }
}
