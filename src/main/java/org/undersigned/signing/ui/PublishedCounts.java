package org.undersigned.signing.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedValueSignal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.signing.BookPublished;
import org.undersigned.signing.Published;
import org.undersigned.signing.Signatures;

/** The public counts, for every open page at once. They change when a book is published, and never when somebody signs. */
@Component
class PublishedCounts {

    /** Nothing is published yet. */
    static final int NONE = -1;

    private final Signatures signatures;
    private final Map<LetterId, SharedValueSignal<Integer>> counts = new ConcurrentHashMap<>();

    PublishedCounts(Signatures signatures) {
        this.signatures = signatures;
    }

    Signal<Integer> of(LetterId letter) {
        return signal(letter);
    }

    @TransactionalEventListener
    void on(BookPublished published) {
        signal(published.letter()).set(published.shown());
    }

    private SharedValueSignal<Integer> signal(LetterId letter) {
        return counts.computeIfAbsent(
                letter,
                id -> new SharedValueSignal<>(
                        signatures.published(id).map(Published::shown).orElse(NONE)));
    }
}
