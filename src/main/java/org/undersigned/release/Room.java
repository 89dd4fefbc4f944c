package org.undersigned.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.Terms;

/**
 * Everything the release room shows, read at once.
 *
 * @param author whether the person looking may set an embargo and release
 * @param shown the count as everybody may know it: in steps until the threshold
 * @param reissued how many credentials were given out a second time
 * @param count N, once the book is closed; null before
 * @param opensUntil until when the keyholders must have opened; null before the opening stage
 * @param unsettled how many signatures could not be read with the shares so far
 * @param prepared what the press room has prepared
 * @param previewRead whether somebody has read the preview
 * @param decision how the letter is to be released; null where nothing is proposed
 * @param decidedByMe whether the person looking is among those who decided
 * @param embargo until when the letter stays under embargo; null for none
 */
public record Room(
        FrozenLetter letter,
        Terms terms,
        boolean author,
        List<Seat> seats,
        int shown,
        int reissued,
        @Nullable Integer count,
        @Nullable Instant opensUntil,
        int unsettled,
        PressOffice.Prepared prepared,
        boolean previewRead,
        @Nullable Decision decision,
        boolean decidedByMe,
        @Nullable Instant embargo) {

    /**
     * A keyholder.
     *
     * @param mine whether it is the person looking
     * @param drilled when they last showed that their key still opens; null for never
     * @param misfits how many of their shares did not fit, as far as others could tell
     * @param givesUp whether they would open without what cannot be read
     */
    public record Seat(
            String name,
            boolean mine,
            @Nullable LocalDate drilled,
            boolean handedOver,
            int misfits,
            boolean givesUp,
            boolean withdraws) {}

    public Stage stage() {
        return letter.stage();
    }

    public Optional<Seat> mine() {
        return seats.stream().filter(Seat::mine).findAny();
    }

    /** Half of the threshold is reached: time to find out who can still open, while a lost key can still be replaced. */
    public boolean timeToDrill() {
        return (stage() == Stage.SIGNING || stage() == Stage.LAST_LOOK) && 2 * shown >= terms.threshold();
    }

    public int handedOver() {
        return (int) seats.stream().filter(Seat::handedOver).count();
    }

    /** Whether enough keyholders have handed over, and yet some signatures cannot be read. */
    public boolean stuck() {
        return stage() == Stage.OPENING && handedOver() >= terms.t();
    }

    public long givingUp() {
        return seats.stream().filter(Seat::givesUp).count();
    }

    public long withdrawing() {
        return seats.stream().filter(Seat::withdraws).count();
    }
}
