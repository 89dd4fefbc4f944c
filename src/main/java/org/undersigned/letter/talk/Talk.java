package org.undersigned.letter.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/** What co-authors say beside a draft. Who says it is known from the sign-in. */
@Service
@Transactional
class Talk {

    private static final int MOST_THREADS = 2000;
    private static final int MOST_REMARKS = 200;

    private final TalkBook book;
    private final CoAuthors coAuthors;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talk(TalkBook book, CoAuthors coAuthors, Letters letters, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.coAuthors = coAuthors;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    void begin(LetterId letter, Employee asking, NewThread thread) {
        enter(letter, asking);
        var threads = book.threads(letter);
        if (threads.size() >= MOST_THREADS) {
            throw new NotSaid("There are too many comments: a draft has room for %,d".formatted(MOST_THREADS));
        }
        if (book.thread(letter, thread.id()).isPresent()) {
            throw new NotSaid("This has been said already");
        }
        book.add(thread.by(asking, letter, threads.size() + 1, today()));
        if (!thread.words().isBlank()) {
            book.add(letter, remark(thread.id(), 1, asking, thread.words()));
        }
        changed(letter);
    }

    void reply(LetterId letter, Employee asking, String id, String words) {
        enter(letter, asking);
        var thread = find(letter, id);
        var remarks = book.remarks(letter, id);
        if (!thread.open()) {
            throw new NotSaid("This is settled: reopen it to go on");
        }
        if (remarks.size() >= MOST_REMARKS) {
            throw new NotSaid("This conversation has become too long: begin another one");
        }
        book.add(letter, remark(id, remarks.size() + 1, asking, Words.required(words)));
        changed(letter);
    }

    /** Changes what somebody said themselves. */
    void edit(LetterId letter, Employee asking, String id, int number, String words) {
        enter(letter, asking);
        var remark = book.remarks(letter, find(letter, id).id()).stream()
                .filter(each -> each.number() == number && each.isOf(asking))
                .findAny()
                .orElseThrow(() -> new NotSaid("You can only change what you have said yourself"));
        book.edit(letter, remark, Words.required(words));
        changed(letter);
    }

    /** Marks a comment as dealt with, or opens it again. */
    void resolve(LetterId letter, Employee asking, String id, boolean resolved) {
        enter(letter, asking);
        var thread = find(letter, id);
        if (thread.kind() != Kind.COMMENT) {
            throw new NotSaid("A suggestion is accepted or rejected");
        }
        book.settle(thread, resolved ? State.RESOLVED : State.OPEN, asking.name());
        changed(letter);
    }

    /** Refused unless this person may comment on this draft now. */
    private void enter(LetterId letter, Employee asking) {
        book.lock(letter);
        coAuthors.require(letter, asking);
        if (letters.get(letter).stage() != Stage.DRAFTING) {
            throw new NotSaid("The text is frozen: nothing can be said beside it any more");
        }
    }

    private TalkThread find(LetterId letter, String id) {
        return book.thread(letter, id).orElseThrow(() -> new NotSaid("This conversation does not exist any more"));
    }

    private Remark remark(String thread, int number, Employee by, String words) {
        return new Remark(thread, number, by.id().value(), by.name(), words, today(), false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void changed(LetterId letter) {
        events.publishEvent(new TalkChanged(letter));
    }
}
