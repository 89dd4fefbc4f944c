package org.undersigned.release;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.approval.Keyholders;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

/** Two keyholders withdraw a letter together, before it is opened; then everything sealed is destroyed. */
@Service
@Transactional
public class Withdrawals {

    /** How many keyholders it takes. */
    public static final int TOGETHER = 2;

    private static final Logger log = LoggerFactory.getLogger(Withdrawals.class);

    private final Letters letters;
    private final Keyholders keyholders;
    private final WithdrawalVotes votes;
    private final Destruction destruction;
    private final ApplicationEventPublisher events;

    Withdrawals(
            Letters letters,
            Keyholders keyholders,
            WithdrawalVotes votes,
            Destruction destruction,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.keyholders = keyholders;
        this.votes = votes;
        this.destruction = destruction;
        this.events = events;
    }

    /** One keyholder asks for it; with the second the letter is withdrawn. */
    public void ask(LetterId id, Employee asking) {
        var seat = keyholders.seatOf(id, asking);
        requireSealed(id);
        votes.add(id, seat);
        if (votes.of(id).size() >= TOGETHER) {
            destruction.ofEverything(id);
            letters.moveTo(id, Stage.WITHDRAWN);
            log.info("Letter {} is withdrawn", id);
        }
        events.publishEvent(new RoomChanged(id));
    }

    /** The keyholder who asked alone thinks better of it. */
    public void takeBack(LetterId id, Employee asking) {
        var seat = keyholders.seatOf(id, asking);
        requireSealed(id);
        votes.remove(id, seat);
        events.publishEvent(new RoomChanged(id));
    }

    private void requireSealed(LetterId id) {
        if (letters.get(id).stage().unsealed()) {
            throw new NotNow("A letter can be withdrawn until its signatures are opened");
        }
    }
}
