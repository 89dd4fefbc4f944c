package org.undersigned.signing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;

/**
 * What the public sees of the books. It follows them in steps: when enough changes are new that none of them can be
 * told from the others, or when the letter comes to another stage.
 */
@Service
class PublishedBooks {

    private final PublishedLists lists;
    private final SignatureBook book;
    private final FrozenLetters letters;
    private final Timetable timetable;
    private final ApplicationEventPublisher events;

    /** Letters to look at, and whether their list is due however little is new. */
    private final Map<LetterId, Boolean> due = new ConcurrentHashMap<>();

    PublishedBooks(
            PublishedLists lists,
            SignatureBook book,
            FrozenLetters letters,
            Timetable timetable,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.book = book;
        this.letters = letters;
        this.timetable = timetable;
        this.events = events;
    }

    /** Something was entered: the list may be due. */
    void entered(LetterId letter) {
        due.putIfAbsent(letter, false);
    }

    @TransactionalEventListener
    void on(StageReached reached) {
        due.put(reached.letter(), true);
    }

    Set<LetterId> due() {
        return Set.copyOf(due.keySet());
    }

    /** Publishes a letter's list if it is due. Nothing is entered meanwhile: it shows the whole of a flush, or nothing. */
    @Transactional
    public void publish(LetterId letter) {
        var always = Boolean.TRUE.equals(due.remove(letter));
        try {
            publish(letter, always);
        } catch (RuntimeException failed) {
            due.merge(letter, always, Boolean::logicalOr);
            throw failed;
        }
    }

    private void publish(LetterId letter, boolean always) {
        letters.holdStage(letter)
                .filter(stage -> stage.frozen() && !stage.ended())
                .ifPresent(stage -> {
                    var list = list(letter, stage);
                    if (always || changes(letter, list) >= timetable.flushAtLeast()) {
                        publish(letter, list);
                    }
                });
    }

    private void publish(LetterId letter, BookList list) {
        var threshold = letters.get(letter).readTerms().threshold();
        var shown = timetable.shown(book.count(letter), threshold);
        lists.put(letter, shown, list);
        events.publishEvent(new BookPublished(letter, shown));
    }

    /** Before the last look nobody sees that a key has withdrawn: it is simply not there. */
    private BookList list(LetterId letter, Stage stage) {
        var list = new BookList();
        book.eachLine(letter, line -> {
            if (!line.withdrawn() || stage != Stage.SIGNING) {
                list.add(line);
            }
        });
        list.sort();
        return list;
    }

    private int changes(LetterId letter, BookList list) {
        var changes = list.changes();
        lists.of(letter).ifPresent(before -> lists.parts(letter, before, changes::with));
        return changes.all();
    }
}
