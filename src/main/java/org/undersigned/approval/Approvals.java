package org.undersigned.approval;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.identity.Directory;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.ProposalStands;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.text.LetterText;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;

/** What exactly is opened for signing: the plan, the proposal, its approvals, and the opening itself. */
@Service
@Transactional
public class Approvals {

    private final Letters letters;
    private final CoAuthors coAuthors;
    private final FrozenLetters frozen;
    private final KeyholderList keyholders;
    private final PlanRepository plans;
    private final ApprovalLog log;
    private final TermsOffice office;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Approvals(
            Letters letters,
            CoAuthors coAuthors,
            FrozenLetters frozen,
            KeyholderList keyholders,
            PlanRepository plans,
            ApprovalLog log,
            TermsOffice office,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.frozen = frozen;
        this.keyholders = keyholders;
        this.plans = plans;
        this.log = log;
        this.office = office;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Plan> plan(LetterId letter) {
        return plans.find(letter);
    }

    public void plan(LetterId letter, Employee asking, Plan plan) {
        coAuthors.requireAuthor(letter, asking);
        if (!letters.hold(letter).writable()) {
            throw new ProposalStands();
        }
        plan.check(clock.instant());
        plans.save(letter, plan);
        events.publishEvent(new ApprovalChanged(letter));
    }

    /** What stands for approval, or was approved; empty while the draft is being written. */
    @Transactional(readOnly = true)
    public Optional<FrozenLetter> proposal(LetterId letter) {
        return frozen.find(letter);
    }

    /**
     * Holds a text up for approval: checks it against the letter's schema, derives its canonical bytes and the terms.
     *
     * @param document the structured document as a co-author's browser holds it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void propose(LetterId letter, Employee asking, byte[] document) {
        var eligible = directory.eligibleCount();
        transaction.executeWithoutResult(begun -> holdUp(letter, asking, document, eligible));
    }

    private void holdUp(LetterId letter, Employee asking, byte[] document, OptionalInt eligible) {
        coAuthors.requireAuthor(letter, asking);
        letters.hold(letter); // a key registered in this very moment would not be in the terms
        var plan = plans.find(letter).orElseThrow(() -> new Unready("First agree on the terms, and save them"));
        plan.check(clock.instant());
        var seats = keyholders.of(letter);
        requireKeys(seats, plan.together());
        var text = LetterText.parse(document);
        var bytes = text.canonicalBytes();
        var keys =
                seats.stream().map(KeyholderSeat::key).filter(Objects::nonNull).toList();
        var terms = office.assemble(letter, plan, keys, bytes, eligible);
        letters.propose(letter, text.title(), terms.bytes(), bytes);
        log.drop(letter);
        events.publishEvent(new ApprovalChanged(letter));
    }

    private static void requireKeys(List<KeyholderSeat> seats, int together) {
        if (seats.size() < 2) {
            throw new Unready("Name at least two keyholders");
        }
        if (together > seats.size() || 2 * together <= seats.size()) {
            throw new Unready("More than half of the keyholders open together: choose between %d and %d of %d"
                    .formatted(seats.size() / 2 + 1, seats.size(), seats.size()));
        }
        var missing = seats.stream()
                .filter(seat -> !seat.ready())
                .map(KeyholderSeat::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new Unready("Still without a key: " + String.join(", ", missing));
        }
        requireKeysOfTheirOwn(
                seats.stream().map(KeyholderSeat::key).filter(Objects::nonNull).toList());
    }

    private static void requireKeysOfTheirOwn(List<Keyholder> keys) {
        for (var i = 0; i < keys.size(); i++) {
            if (keys.subList(0, i).stream().anyMatch(keys.get(i)::sharesAKeyWith)) {
                throw new SharedKey();
            }
        }
    }

    /** Takes one keyholder's approval of exactly the text and terms that are proposed. */
    public void approve(LetterId letter, Employee asking, Fingerprint fingerprint, byte[] signature) {
        var seat = keyholders.of(letter).stream()
                .filter(each -> each.employee().equals(asking.id()))
                .findAny()
                .orElseThrow(NotKeyholder::new);
        letters.hold(letter); // a proposal dropped in this very moment would keep an approval
        var proposal = frozen.get(letter);
        if (proposal.stage() != Stage.DRAFTING || !proposal.fingerprint().equals(fingerprint)) {
            throw new Unready("Another text is proposed now: reload the page and read that one");
        }
        var key = Objects.requireNonNull(seat.key(), "A text is only proposed once every keyholder has a key");
        if (!Ed25519.verify(key.ed25519Key(), Label.APPROVE.with(fingerprint.bytes()), signature)) {
            throw new Unready("This approval was not made with the key you registered for this letter");
        }
        log.put(letter, asking.id(), fingerprint, signature);
        events.publishEvent(new ApprovalChanged(letter));
    }

    /** Drops the proposal with its approvals. */
    public void goOnEditing(LetterId letter, Employee asking) {
        coAuthors.requireAuthor(letter, asking);
        letters.goOnEditing(letter);
        log.drop(letter);
        events.publishEvent(new ApprovalChanged(letter));
    }

    /** Freezes text and terms for good. From this transaction on no draft update is accepted. */
    public void openForSigning(LetterId letter, Employee asking) {
        coAuthors.requireAuthor(letter, asking);
        letters.hold(letter); // a proposal dropped in this very moment would leave nothing to sign
        var proposal = proposal(letter).orElseThrow(() -> new Unready("First propose a text"));
        if (!keyholders.of(letter).stream().allMatch(KeyholderSeat::approved)) {
            throw new Unready("Every keyholder approves the text first");
        }
        if (!proposal.readTerms().closing().isAfter(clock.instant())) {
            throw new Unready("The closing date has passed: go on editing, and choose a later one");
        }
        letters.moveTo(letter, Stage.SIGNING);
        events.publishEvent(new ApprovalChanged(letter));
    }

    /** The signatures of the keyholders over what was frozen, in their order. */
    @Transactional(readOnly = true)
    public List<byte[]> signatures(LetterId letter) {
        return log.signatures(letter, frozen.get(letter).fingerprint());
    }
}
