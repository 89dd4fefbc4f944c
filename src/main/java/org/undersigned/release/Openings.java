package org.undersigned.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.approval.Keyholders;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.WrongStage;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.Terms;
import org.undersigned.protocol.Base64Url;
import org.undersigned.release.OpeningLedger.Handover;
import org.undersigned.signing.Signatures;

/**
 * Where keyholders open a letter together. With enough shares everything happens in one transaction: combine, open,
 * check, keep what will be printed, destroy the rest.
 */
@Service
public class Openings {

    /** How many keyholders it takes to open without what cannot be read. */
    public static final int TOGETHER = 2;

    private static final Logger log = LoggerFactory.getLogger(Openings.class);

    private final FrozenLetters frozen;
    private final Letters letters;
    private final Keyholders keyholders;
    private final Signatures signatures;
    private final OpeningLedger ledger;
    private final OpenedLines lines;
    private final Destruction destruction;
    private final ApplicationEventPublisher events;

    Openings(
            FrozenLetters frozen,
            Letters letters,
            Keyholders keyholders,
            Signatures signatures,
            OpeningLedger ledger,
            OpenedLines lines,
            Destruction destruction,
            ApplicationEventPublisher events) {
        this.frozen = frozen;
        this.letters = letters;
        this.keyholders = keyholders;
        this.signatures = signatures;
        this.ledger = ledger;
        this.lines = lines;
        this.destruction = destruction;
        this.events = events;
    }

    /** Writes every entry for the keyholder who asks, with their box, in the order of the keys. */
    @Transactional(readOnly = true)
    public void writeEntries(LetterId id, Employee asking, OutputStream out) {
        var seat = keyholders.seatOf(id, asking);
        requireOpening(frozen.get(id).stage());
        signatures.eachEntry(id, entry -> {
            try {
                out.write(entry.recordFor(seat).encode());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /**
     * Takes the shares of a keyholder, and opens the letter if they are enough.
     *
     * @param posted as docs/protocol.md section 4 has it
     */
    @Transactional
    public void handOver(LetterId id, Employee asking, byte[] posted) {
        var seat = keyholders.seatOf(id, asking);
        var letter = holdWhileOpening(id);
        var key = letter.readTerms().keyholders().get(seat - 1).ed25519();
        var shares =
                Shares.read(posted, signatures.count(id), letter.fingerprint().bytes(), Base64Url.decode(key));
        ledger.put(id, seat, shares);
        log.info("A keyholder of letter {} handed over", id);
        open(letter, false);
        events.publishEvent(new RoomChanged(id));
    }

    /**
     * A keyholder would open with the shares that are there, although some signatures cannot be read: those would be counted
     * only, for good. With the second who says so it happens.
     */
    @Transactional
    public void openWithoutTheUnreadable(LetterId id, Employee asking) {
        var letter = holdWhileOpening(id);
        givesUp(id, asking, true);
        if (ledger.handovers(id).values().stream().filter(Handover::givesUp).count() >= TOGETHER) {
            open(letter, true);
            if (frozen.get(id).stage() == Stage.OPENING) {
                throw new NotNow("Too few signatures can be read with these keys: another keyholder has to open first");
            }
        }
        events.publishEvent(new RoomChanged(id));
    }

    /** The keyholder who said so alone thinks better of it. */
    @Transactional
    public void waitForTheUnreadable(LetterId id, Employee asking) {
        holdWhileOpening(id);
        givesUp(id, asking, false);
        events.publishEvent(new RoomChanged(id));
    }

    private void givesUp(LetterId id, Employee asking, boolean givesUp) {
        if (!ledger.givesUp(id, keyholders.seatOf(id, asking), givesUp)) {
            throw new NotNow("First open with your key");
        }
    }

    /** Two keyholders who hand over at the same moment do so one after the other, so that one of them completes it. */
    private FrozenLetter holdWhileOpening(LetterId id) {
        ledger.lock(id);
        var letter = frozen.get(id);
        requireOpening(letter.stage());
        return letter;
    }

    private static void requireOpening(Stage stage) {
        if (stage != Stage.OPENING) {
            throw new WrongStage(stage, Stage.OPENING);
        }
    }

    private void open(FrozenLetter letter, boolean asFarAsPossible) {
        var terms = letter.readTerms();
        var shares = ledger.shares(letter.id());
        if (shares.size() < terms.t()) {
            return;
        }
        var opening = new Opening(letter.fingerprint().bytes(), terms.t(), shares);
        var printing = new PrintedLines(Appearances.under(letter));
        signatures.eachEntry(
                letter.id(), entry -> opening.open(entry).ifPresent(payload -> printing.add(entry, payload)));
        note(letter.id(), opening);
        if (isSettled(opening, terms, shares, asFarAsPossible)) {
            lines.put(letter.id(), printing.all());
            destruction.ofWhatIsSealed(letter.id());
            letters.moveTo(letter.id(), Stage.OPENED, letter.lastLookEnds());
            log.info("Letter {} is opened", letter.id());
        }
    }

    private void note(LetterId letter, Opening opening) {
        ledger.unsettled(letter, opening.unsettled());
        opening.misfits().forEach((seat, howMany) -> ledger.misfits(letter, seat, howMany));
    }

    /**
     * Whether what could not be read may be given up. A wrong share and a badly sealed signature look the same until
     * all keyholders have handed over; and if hardly anything can be read, the shares are wrong, whoever says otherwise.
     */
    private static boolean isSettled(
            Opening opening, Terms terms, Map<Integer, Shares> shares, boolean asFarAsPossible) {
        var nobodyElse = shares.size() == terms.keyholders().size();
        return opening.opened() > 0
                && (opening.unsettled() == 0
                        || (nobodyElse || asFarAsPossible) && opening.opened() >= opening.unsettled());
    }
}
