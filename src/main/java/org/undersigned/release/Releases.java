package org.undersigned.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.approval.Approvals;
import org.undersigned.credential.Credentials;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.WrongStage;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.signing.Signatures;

/** From opened to the front page: the embargo, the preview, and the release itself, which is all or nothing. */
@Service
@Transactional
public class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    private final FrozenLetters frozen;
    private final Letters letters;
    private final CoAuthors coAuthors;
    private final Approvals approvals;
    private final Credentials credentials;
    private final Signatures signatures;
    private final OpenedLines lines;
    private final Embargoes embargoes;
    private final Decisions decisions;
    private final Editions editions;
    private final FrontPage frontPage;
    private final Issues issues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            FrozenLetters frozen,
            Letters letters,
            CoAuthors coAuthors,
            Approvals approvals,
            Credentials credentials,
            Signatures signatures,
            OpenedLines lines,
            Embargoes embargoes,
            Decisions decisions,
            Editions editions,
            FrontPage frontPage,
            Issues issues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.frozen = frozen;
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.approvals = approvals;
        this.credentials = credentials;
        this.signatures = signatures;
        this.lines = lines;
        this.embargoes = embargoes;
        this.decisions = decisions;
        this.editions = editions;
        this.frontPage = frontPage;
        this.issues = issues;
        this.events = events;
        this.clock = clock;
    }

    /** Sets until when nobody but journalists may write about the letter. Afterwards it is public by itself. */
    public void setEmbargo(LetterId id, Employee asking, Instant ends) {
        requireUndecided(id, asking);
        if (!ends.isAfter(clock.instant())) {
            throw new NotNow("This moment has passed: choose a later one");
        }
        requireLater(id, ends);
        embargoes.put(id, ends);
        events.publishEvent(new RoomChanged(id));
    }

    public void liftEmbargo(LetterId id, Employee asking) {
        requireUndecided(id, asking);
        requireLater(id, null);
        embargoes.lift(id);
        events.publishEvent(new RoomChanged(id));
    }

    private void requireUndecided(LetterId id, Employee asking) {
        coAuthors.requireAuthor(id, asking);
        var stage = frozen.get(id).stage();
        if (stage == Stage.RELEASED) {
            throw new NotNow("The letter is public already");
        }
        if (decisions.of(id).isPresent()) {
            throw new NotNow("The release is decided or proposed: cancel it first");
        }
    }

    /** An embargo is agreed on before the names are readable here; afterwards it can only be put off. */
    private void requireLater(LetterId id, @Nullable Instant ends) {
        var opened = frozen.get(id).stage() == Stage.OPENED;
        var standing = embargoes.of(id);
        if (opened && (standing.isEmpty() || ends == null || ends.isBefore(standing.get()))) {
            throw new NotNow("After the signatures are opened an embargo can only be put off");
        }
    }

    /** The public page as readers will see it, for a co-author to read before. */
    @Transactional(readOnly = true)
    public String preview(LetterId id, Employee asking, String assets) {
        coAuthors.require(id, asking);
        var letter = frozen.get(id);
        if (letter.stage() != Stage.OPENING && letter.stage() != Stage.OPENED) {
            throw new NotNow("There is a preview from the opening on, when the count is final");
        }
        return frontPage.preview(issues.beforeRelease(letter), assets);
    }

    /** Releases the letter if two people have decided so and its time has come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseIfDue(LetterId id) {
        if (frozen.get(id).stage() == Stage.OPENED
                && decisions.of(id).filter(decision -> isDue(id, decision)).isPresent()) {
            release(id);
        }
    }

    private boolean isDue(LetterId id, Decision decision) {
        var embargoed = embargoes.of(id).filter(clock.instant()::isBefore).isPresent();
        return decision.stands() && (decision.kind() != Decision.Kind.SCHEDULED || !embargoed);
    }

    /** Stores what is published, makes its files and moves the letter, or does nothing of it. */
    private void release(LetterId id) {
        var letter = frozen.get(id);
        if (letter.stage() != Stage.OPENED) {
            throw new WrongStage(letter.stage(), Stage.OPENED);
        }
        letters.moveTo(id, Stage.RELEASED, letter.lastLookEnds());
        var edition = edition(letter);
        editions.add(edition, frontPage.print(edition, issues.beforeRelease(letter)));
        lines.destroy(id);
        signatures.destroy(id);
        log.info("Letter {} is released", id);
    }

    /** What would be released now, for a co-author to export beforehand. It is dated by the embargo, and kept nowhere. */
    @Transactional(readOnly = true)
    public Edition rehearse(LetterId id, Employee asking) {
        var edition = edition(opened(id, asking));
        return embargoes.of(id).map(edition::dated).orElse(edition);
    }

    /** What the pages of an opened letter are made of. */
    @Transactional(readOnly = true)
    public Issue issue(LetterId id, Employee asking) {
        return issues.beforeRelease(opened(id, asking));
    }

    private FrozenLetter opened(LetterId id, Employee asking) {
        coAuthors.requireAuthor(id, asking);
        var letter = frozen.get(id);
        if (letter.stage() != Stage.OPENED) {
            throw new WrongStage(letter.stage(), Stage.OPENED);
        }
        return letter;
    }

    Edition edition(FrozenLetter letter) {
        var bundle = new Bundle(
                letter,
                approvals.signatures(letter.id()),
                credentials.enrolled(letter.id()),
                credentials.reissued(letter.id()));
        return new Edition(
                letter.id(),
                letter.slug(),
                1,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                letter.text(),
                bundle.write(
                        entries -> signatures.eachSigned(letter.id(), entries),
                        lines.of(letter.id()).iterator()));
    }
}
