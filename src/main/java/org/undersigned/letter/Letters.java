package org.undersigned.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.FingerprintList;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.NoSuchLetter;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;

/** The front door of the letter module. */
@Service
@Transactional
public class Letters {

    private final LetterRepository letters;
    private final CoAuthors coAuthors;
    private final FrozenTexts frozen;
    private final FingerprintList fingerprints;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Letters(
            LetterRepository letters,
            CoAuthors coAuthors,
            FrozenTexts frozen,
            FingerprintList fingerprints,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.frozen = frozen;
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.events = events;
    }

    public Letter begin(Employee author, String title) {
        var letter = letters.save(Letter.begin(title, Slug.of(title, letters::existsBySlug)));
        coAuthors.begin(letter.id(), author);
        return letter;
    }

    @Transactional(readOnly = true)
    public Letter get(LetterId id) {
        return letters.findById(id).orElseThrow(NoSuchLetter::new);
    }

    /** The same, and nobody else proposes, goes on editing or opens it until this transaction ends. */
    public Letter hold(LetterId id) {
        return letters.findWithLockById(id).orElseThrow(NoSuchLetter::new);
    }

    @Transactional(readOnly = true)
    public Letter bySlug(String slug) {
        return letters.findBySlug(slug).orElseThrow(NoSuchLetter::new);
    }

    /** The letters this employee writes or reviews. */
    @Transactional(readOnly = true)
    public List<Letter> writtenBy(Employee employee) {
        return letters.writtenBy(employee.id().value());
    }

    /** The letters every employee may read and sign. */
    @Transactional(readOnly = true)
    public List<Letter> openForSigning() {
        return in(Stage.SIGNING, Stage.LAST_LOOK);
    }

    @Transactional(readOnly = true)
    public List<Letter> in(Stage... stages) {
        return letters.findByStageInOrderByTitle(List.of(stages));
    }

    public Letter rename(LetterId id, String title) {
        return letters.save(get(id).rename(title));
    }

    /** Holds a text and its terms up for approval. The draft is read-only from this transaction on. */
    public Letter propose(LetterId id, String title, byte[] terms, byte[] text) {
        var letter = get(id);
        var slug = Slug.of(title, taken -> letters.existsBySlug(taken) && !taken.equals(letter.slug()));
        var proposed = letters.save(letter.propose(title, slug));
        frozen.put(id, Fingerprint.of(terms), terms, text);
        events.publishEvent(new DraftLocked(id, true));
        return proposed;
    }

    /** Drops the proposal; the draft can be written again. */
    public Letter goOnEditing(LetterId id) {
        var letter = letters.save(get(id).goOnEditing());
        frozen.drop(id);
        events.publishEvent(new DraftLocked(id, false));
        return letter;
    }

    /** Moves a letter to its next stage. */
    public Letter moveTo(LetterId id, Stage stage) {
        return moveTo(id, stage, null);
    }

    /** Gives a last look back the time in which nobody could sign or withdraw. */
    public void lookLonger(LetterId id, Duration more) {
        letters.save(get(id).lookLonger(more));
        events.publishEvent(new StageReached(id, Stage.LAST_LOOK));
    }

    /** Moves a letter to its next stage, and says when the last look ends. Whatever is opened is listed for good. */
    public Letter moveTo(LetterId id, Stage stage, @Nullable Instant lastLookEnds) {
        var letter = letters.save(get(id).moveTo(stage, lastLookEnds));
        if (stage == Stage.SIGNING) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            frozen.fingerprint(id).ifPresent(fingerprint -> fingerprints.add(fingerprint, today));
        }
        events.publishEvent(new StageReached(id, stage));
        return letter;
    }
}
