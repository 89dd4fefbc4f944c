package org.undersigned.letter.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.ProposalStands;
import org.undersigned.letter.frozen.LetterId;

/** Writes down what became of a suggestion: both texts, whose it was, and who decided. The deciding page changes the text. */
@Service
@Transactional
class Verdicts {

    private final TalkBook book;
    private final Suggesters suggesters;
    private final CoAuthors coAuthors;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verdicts(
            TalkBook book,
            Suggesters suggesters,
            CoAuthors coAuthors,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.suggesters = suggesters;
        this.coAuthors = coAuthors;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Settles a suggestion that stands beside the text. A reviewer may take back their own. */
    void settle(LetterId letter, Employee asking, String id, boolean accepted) {
        var self = enter(letter, asking);
        var thread = book.thread(letter, id)
                .filter(each -> each.kind() == Kind.SUGGESTION && each.open())
                .orElseThrow(() -> new NotSaid("This suggestion does not stand any more"));
        requireMay(self, thread.isOf(asking), accepted);
        book.settle(thread, accepted ? State.ACCEPTED : State.REJECTED, asking.name());
        events.publishEvent(new TalkChanged(letter));
    }

    /** Notes what became of a suggestion that stood in the text itself. */
    void note(LetterId letter, Employee asking, NewThread suggestion, boolean accepted) {
        var self = enter(letter, asking);
        var owner =
                suggesters.of(letter, suggestion.id()).orElseThrow(() -> new NotSaid("There was no such suggestion"));
        requireMay(self, owner.equals(asking.id().value()), accepted);
        var state = accepted ? State.ACCEPTED : State.REJECTED;
        book.thread(letter, suggestion.id())
                .ifPresentOrElse( // a verdict may be undone in the text, and then given again
                        known -> book.settle(known, state, asking.name()),
                        () -> book.add(noted(letter, asking, suggestion, owner).settled(state, asking.name())));
        events.publishEvent(new TalkChanged(letter));
    }

    private TalkThread noted(LetterId letter, Employee asking, NewThread suggestion, String owner) {
        var name = Names.of(owner, coAuthors.of(letter));
        return suggestion
                .by(asking, letter, book.threads(letter).size() + 1, today())
                .of(owner, name);
    }

    /** Whether nobody else could decide. */
    boolean alone(LetterId letter) {
        return coAuthors.of(letter).stream()
                        .filter(person -> person.mayWrite() && !person.pending())
                        .count()
                < 2;
    }

    private CoAuthor enter(LetterId letter, Employee asking) {
        book.lock(letter);
        var self = coAuthors.require(letter, asking);
        if (!letters.get(letter).writable()) {
            throw new ProposalStands();
        }
        return self;
    }

    private void requireMay(CoAuthor self, boolean own, boolean accepted) {
        if (!accepted && own) {
            return;
        }
        if (!self.mayWrite()) {
            throw new NotCoAuthor();
        }
        if (own && !alone(self.letter())) {
            throw new NotSaid("Somebody else decides about your suggestions");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
