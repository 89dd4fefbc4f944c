package org.undersigned.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.approval.KeyholderSeat;
import org.undersigned.approval.Keyholders;
import org.undersigned.credential.Credentials;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.Terms;
import org.undersigned.release.OpeningLedger.Standing;
import org.undersigned.signing.Published;
import org.undersigned.signing.Signatures;

/** What stands in a letter's release room, for its co-authors and nobody else. */
@Service
@Transactional(readOnly = true)
public class Rooms {

    private final FrozenLetters frozen;
    private final CoAuthors coAuthors;
    private final Keyholders keyholders;
    private final Signatures signatures;
    private final Credentials credentials;
    private final OpeningLedger ledger;
    private final WithdrawalVotes votes;
    private final Embargoes embargoes;
    private final Decisions decisions;
    private final PressOffice press;

    Rooms(
            FrozenLetters frozen,
            CoAuthors coAuthors,
            Keyholders keyholders,
            Signatures signatures,
            Credentials credentials,
            OpeningLedger ledger,
            WithdrawalVotes votes,
            Embargoes embargoes,
            Decisions decisions,
            PressOffice press) {
        this.frozen = frozen;
        this.coAuthors = coAuthors;
        this.keyholders = keyholders;
        this.signatures = signatures;
        this.credentials = credentials;
        this.ledger = ledger;
        this.votes = votes;
        this.embargoes = embargoes;
        this.decisions = decisions;
        this.press = press;
    }

    /** @throws org.undersigned.letter.NotCoAuthor for everybody else */
    public Room of(LetterId id, Employee asking) {
        var author = coAuthors.require(id, asking).mayWrite();
        var letter = frozen.get(id);
        var terms = letter.readTerms();
        var standing = ledger.standing(id);
        var decision = decisions.of(id);
        return new Room(
                letter,
                terms,
                author,
                seats(id, asking),
                signatures.published(id).map(Published::shown).orElse(0),
                credentials.reissued(id),
                bookIsClosed(letter) ? signatures.count(id) : null,
                standing.map(Standing::began)
                        .map(began -> opensUntil(began, terms))
                        .orElse(null),
                standing.map(Standing::unsettled).orElse(0),
                press.of(id),
                decisions.previewReaders(id) > 0,
                decision.orElse(null),
                decision.filter(made -> made.isBy(asking)).isPresent(),
                embargoes.of(id).orElse(null));
    }

    private static boolean bookIsClosed(FrozenLetter letter) {
        return letter.stage() == Stage.OPENING || letter.stage() == Stage.OPENED;
    }

    private static Instant opensUntil(Instant began, Terms terms) {
        return began.plus(Duration.ofDays(terms.releaseByDays()));
    }

    private List<Room.Seat> seats(LetterId id, Employee asking) {
        var seats = keyholders.of(id);
        var handovers = ledger.handovers(id);
        var withdrawing = votes.of(id);
        return IntStream.rangeClosed(1, seats.size())
                .mapToObj(number ->
                        seat(seats.get(number - 1), asking, handovers.get(number), withdrawing.contains(number)))
                .toList();
    }

    private static Room.Seat seat(
            KeyholderSeat seat, Employee asking, OpeningLedger.@Nullable Handover handover, boolean withdraws) {
        return new Room.Seat(
                seat.name(),
                seat.employee().equals(asking.id()),
                seat.drilled(),
                handover != null,
                handover == null ? 0 : handover.misfits(),
                handover != null && handover.givesUp(),
                withdraws);
    }
}
