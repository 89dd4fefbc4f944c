package org.undersigned.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.credential.Credentials;
import org.undersigned.door.Levers;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.Terms;
import org.undersigned.signing.Signatures;

/**
 * Moves letters on when time or numbers say so (docs/protocol.md section 4). What waits is entered before a deadline
 * decides.
 */
@Service
class Stages {

    private static final Logger log = LoggerFactory.getLogger(Stages.class);

    private final FrozenLetters frozen;
    private final Letters letters;
    private final Signatures signatures;
    private final Credentials credentials;
    private final OpeningLedger ledger;
    private final Releases releases;
    private final Destruction destruction;
    private final Levers levers;
    private final Clock clock;

    Stages(
            FrozenLetters frozen,
            Letters letters,
            Signatures signatures,
            Credentials credentials,
            OpeningLedger ledger,
            Releases releases,
            Destruction destruction,
            Levers levers,
            Clock clock) {
        this.frozen = frozen;
        this.letters = letters;
        this.signatures = signatures;
        this.credentials = credentials;
        this.ledger = ledger;
        this.releases = releases;
        this.destruction = destruction;
        this.levers = levers;
        this.clock = clock;
    }

    /** Moves this letter to its next stage if it is time. */
    @Transactional
    void advance(LetterId id) {
        frozen.find(id).ifPresent(letter -> advance(letter, clock.instant()));
    }

    /** While signing is held nobody could sign or withdraw: then no letter goes on from where that is still possible. */
    private void advance(FrozenLetter letter, Instant now) {
        if (letter.stage().acceptsSignatures() && levers.held().signing()) {
            return;
        }
        switch (letter.stage()) {
            case SIGNING -> whileSigning(letter, letter.readTerms(), now);
            case LAST_LOOK -> whileLastLook(letter, letter.readTerms(), now);
            case OPENING -> whileOpening(letter, letter.readTerms(), now);
            case OPENED -> releases.releaseIfDue(letter.id());
            default -> {}
        }
    }

    private void whileSigning(FrozenLetter letter, Terms terms, Instant now) {
        var closed = !now.isBefore(terms.closing());
        if (closed) {
            signatures.flush(letter.id());
        }
        if (mayBegin(terms, now) && enough(letter, terms)) {
            letters.moveTo(letter.id(), Stage.LAST_LOOK, lastLookEnds(terms, now));
            log.info("Letter {} has its last look", letter.id());
        } else if (closed) {
            lapse(letter);
        }
    }

    private static boolean mayBegin(Terms terms, Instant now) {
        return terms.opens() == Opens.AT_THRESHOLD
                || !now.isBefore(terms.closing().minus(terms.lastLook()));
    }

    /** However late the threshold is reached, the last look is as long as the terms promise. */
    private static Instant lastLookEnds(Terms terms, Instant now) {
        var promised = now.plus(terms.lastLook());
        return terms.opens() == Opens.AT_CLOSING && promised.isBefore(terms.closing()) ? terms.closing() : promised;
    }

    private void whileLastLook(FrozenLetter letter, Terms terms, Instant now) {
        var ends = letter.lastLookEnds();
        var over = ends != null && !now.isBefore(ends);
        if (over) {
            signatures.flush(letter.id());
        }
        if (!enough(letter, terms)) {
            letters.moveTo(letter.id(), Stage.SIGNING);
            log.info("Letter {} fell below its threshold", letter.id());
        } else if (over) {
            letters.moveTo(letter.id(), Stage.OPENING, ends);
            ledger.begin(letter.id(), now);
            log.info("Letter {} can be opened", letter.id());
        }
    }

    private void whileOpening(FrozenLetter letter, Terms terms, Instant now) {
        var began = ledger.standing(letter.id()).orElseThrow().began();
        if (!now.isBefore(began.plus(Duration.ofDays(terms.releaseByDays())))) {
            lapse(letter);
        }
    }

    private boolean enough(FrozenLetter letter, Terms terms) {
        return signatures.count(letter.id()) - credentials.reissued(letter.id()) >= terms.threshold();
    }

    private void lapse(FrozenLetter letter) {
        destruction.ofEverything(letter.id());
        letters.moveTo(letter.id(), Stage.LAPSED);
        log.info("Letter {} has lapsed", letter.id());
    }
}
