package org.undersigned.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
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
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.letter.text.LetterText;
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
    private final OpeningLedger ledger;
    private final OpenedLines lines;
    private final Embargoes embargoes;
    private final Editions editions;
    private final FrontPage frontPage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            FrozenLetters frozen,
            Letters letters,
            CoAuthors coAuthors,
            Approvals approvals,
            Credentials credentials,
            Signatures signatures,
            OpeningLedger ledger,
            OpenedLines lines,
            Embargoes embargoes,
            Editions editions,
            FrontPage frontPage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.frozen = frozen;
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.approvals = approvals;
        this.credentials = credentials;
        this.signatures = signatures;
        this.ledger = ledger;
        this.lines = lines;
        this.embargoes = embargoes;
        this.editions = editions;
        this.frontPage = frontPage;
        this.events = events;
        this.clock = clock;
    }

    /** Sets until when nobody but journalists may write about the letter. Afterwards it is public by itself. */
    public void setEmbargo(LetterId id, Employee asking, Instant ends) {
        requireBeforeOpened(id, asking);
        if (!ends.isAfter(clock.instant())) {
            throw new NotNow("This moment has passed: choose a later one");
        }
        embargoes.put(id, ends);
        events.publishEvent(new RoomChanged(id));
    }

    public void liftEmbargo(LetterId id, Employee asking) {
        requireBeforeOpened(id, asking);
        embargoes.lift(id);
        events.publishEvent(new RoomChanged(id));
    }

    private void requireBeforeOpened(LetterId id, Employee asking) {
        coAuthors.requireAuthor(id, asking);
        if (frozen.get(id).stage().unsealed()) {
            throw new NotNow("The embargo is set before the signatures are opened");
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
        return frontPage.of(issue(letter), assets);
    }

    /** Releases an opened letter at once. */
    public void release(LetterId id, Employee asking) {
        coAuthors.requireAuthor(id, asking);
        release(id);
    }

    /** Stores what will be published and moves the letter, or does neither. */
    @Transactional(propagation = Propagation.REQUIRED)
    void release(LetterId id) {
        var letter = frozen.get(id);
        if (letter.stage() != Stage.OPENED) {
            throw new WrongStage(letter.stage(), Stage.OPENED);
        }
        letters.moveTo(id, Stage.RELEASED, letter.lastLookEnds());
        editions.add(edition(letter));
        lines.destroy(id);
        signatures.destroy(id);
        log.info("Letter {} is released", id);
    }

    private Edition edition(FrozenLetter letter) {
        var issue = issue(letter);
        var bundle = new Bundle(
                letter,
                approvals.signatures(letter.id()),
                credentials.enrolled(letter.id()),
                credentials.reissued(letter.id()));
        return new Edition(
                letter.id(),
                letter.slug(),
                frontPage.of(issue, "").getBytes(UTF_8),
                LetterPlain.of(issue.text()).getBytes(UTF_8),
                letter.text(),
                bundle.write(signatures.signed(letter.id()), lines.of(letter.id())));
    }

    private Issue issue(FrozenLetter letter) {
        var appearances = Appearances.under(letter);
        var roster = Roster.of(
                signatures.count(letter.id()) - credentials.reissued(letter.id()),
                lines.of(letter.id()).stream()
                        .flatMap(line -> appearances.read(line.payload().p()).stream()));
        return new Issue(
                letter.slug(),
                LetterText.parse(letter.text()),
                letter.fingerprint(),
                letter.readTerms().organisation(),
                roster,
                ledger.standing(letter.id()).orElseThrow().began());
    }
}
