package org.undersigned.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.ProposalStands;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;

/** Who opens a letter together: named by the co-authors, each with a key that their own desk made. */
@Service
@Transactional
public class Keyholders {

    static final int MOST = 7;
    private static final int LONGEST_LABEL = 60;

    private final Letters letters;
    private final CoAuthors coAuthors;
    private final KeyholderList list;
    private final FrozenLetters frozen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keyholders(
            Letters letters,
            CoAuthors coAuthors,
            KeyholderList list,
            FrozenLetters frozen,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.list = list;
        this.frozen = frozen;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<KeyholderSeat> of(LetterId letter) {
        return list.of(letter);
    }

    /**
     * Which keyholder this is, from 1, in the order of the terms.
     *
     * @throws NotKeyholder for everybody else
     */
    @Transactional(readOnly = true)
    public int seatOf(LetterId letter, Employee employee) {
        var seats = list.of(letter);
        for (var i = 0; i < seats.size(); i++) {
            if (seats.get(i).employee().equals(employee.id())) {
                return i + 1;
            }
        }
        throw new NotKeyholder();
    }

    /** Asks a co-author to hold a key. */
    public void name(LetterId letter, Employee asking, EmployeeId coAuthor) {
        requireWritable(letter, asking);
        var seats = list.of(letter);
        if (seats.stream().anyMatch(seat -> seat.employee().equals(coAuthor))) {
            return;
        }
        if (seats.size() == MOST) {
            throw new Unready("A letter has at most seven keyholders");
        }
        var person = coAuthors.of(letter).stream()
                .filter(each -> coAuthor.equals(each.employee()))
                .findAny()
                .orElseThrow(NotCoAuthor::new);
        list.add(letter, coAuthor, person.name());
        events.publishEvent(new ApprovalChanged(letter));
    }

    public void release(LetterId letter, Employee asking, EmployeeId keyholder) {
        requireWritable(letter, asking);
        list.remove(letter, keyholder);
        events.publishEvent(new ApprovalChanged(letter));
    }

    /** Takes the public halves of the key that the asking keyholder's desk has made. */
    public void register(LetterId letter, Employee asking, Keyholder key) {
        seatOf(letter, asking);
        requireWritable(letter);
        requireKeys(key);
        if (list.of(letter).stream().anyMatch(seat -> isOfAnother(seat, asking, key))) {
            throw new SharedKey();
        }
        list.register(letter, asking.id(), key);
        events.publishEvent(new ApprovalChanged(letter));
    }

    private static boolean isOfAnother(KeyholderSeat seat, Employee asking, Keyholder key) {
        return !seat.employee().equals(asking.id()) && seat.key() != null && key.sharesAKeyWith(seat.key());
    }

    /**
     * Notes that a keyholder's desk has just opened something with the key that the terms name.
     *
     * @param signature of that key over the letter's fingerprint, so that nobody else can say so
     */
    public void drilled(LetterId letter, Employee asking, Fingerprint d, byte[] signature) {
        var seat = seatOf(letter, asking);
        var terms = frozen.get(letter);
        var key = terms.readTerms().keyholders().get(seat - 1).ed25519();
        if (!terms.fingerprint().equals(d)
                || !Ed25519.verify(Base64Url.decode(key), Label.DRILL.with(d.bytes()), signature)) {
            throw new Unready("This is not the key that the letter’s terms name");
        }
        list.drilled(letter, asking.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        events.publishEvent(new ApprovalChanged(letter));
    }

    private static void requireKeys(Keyholder key) {
        if (key.name().isBlank() || key.name().length() > LONGEST_LABEL) {
            throw new Unready("A keyholder's label has between 1 and %d characters".formatted(LONGEST_LABEL));
        }
        if (Base64Url.decode(key.x25519()).length != 32 || Base64Url.decode(key.ed25519()).length != 32) {
            throw new IllegalArgumentException("A public key has 32 bytes");
        }
    }

    private void requireWritable(LetterId letter, Employee asking) {
        coAuthors.requireAuthor(letter, asking);
        requireWritable(letter);
    }

    private void requireWritable(LetterId letter) {
        if (!letters.hold(letter).writable()) {
            throw new ProposalStands();
        }
    }
}
