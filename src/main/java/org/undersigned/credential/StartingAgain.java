package org.undersigned.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.Stage;

/**
 * Whoever has lost every device that knows them asks to start again: for the whole account, so that it says nothing
 * about one letter; after a day, so that somebody who borrowed the account is noticed; and once for each letter. What
 * was issued before cannot be called back, so each second credential counts against the letter's threshold.
 */
@Service
@Transactional
class StartingAgain {

    /** What is asked for. The server keeps the day only, so that one waits for between one and two of them. */
    record Asked(LocalDate due, boolean ready) {}

    private final FrozenLetters letters;
    private final EnrolmentLog enrolments;
    private final ResetLog resets;
    private final Issuers issuers;
    private final Clock clock;

    StartingAgain(FrozenLetters letters, EnrolmentLog enrolments, ResetLog resets, Issuers issuers, Clock clock) {
        this.letters = letters;
        this.enrolments = enrolments;
        this.resets = resets;
        this.issuers = issuers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Asked> asked(EmployeeId employee) {
        return resets.due(employee).map(due -> new Asked(due, !today().isBefore(due)));
    }

    /** @throws NothingToStartAgain if every open letter has given this account its second credential already */
    public void ask(EmployeeId employee) {
        if (open().stream().noneMatch(letter -> enrolments.isFirst(employee, letter.fingerprint()))) {
            throw new NothingToStartAgain();
        }
        var wait = Duration.ofHours(Credentials.REISSUE_HOURS);
        resets.add(
                employee,
                LocalDate.ofInstant(clock.instant().plus(wait), ZoneOffset.UTC).plusDays(1));
    }

    /** Whoever has a device that works was not the one who asked, or has found it again. */
    public void takeBack(EmployeeId employee) {
        resets.remove(employee);
    }

    /** Empties every open letter's row of this account; whoever enrols next fills it. Nothing happens before it is due. */
    public void now(EmployeeId employee) {
        if (asked(employee).filter(Asked::ready).isEmpty() || !resets.remove(employee)) {
            throw new NotDue();
        }
        for (var letter : open()) {
            if (issuers.lockIfUsable(letter.id()) && enrolments.empty(employee, letter.fingerprint())) {
                issuers.countReissue(letter.id());
            }
        }
    }

    /** In the order of their ids: two who start again at once do not block each other. */
    private List<FrozenLetter> open() {
        return letters.in(Stage.SIGNING, Stage.LAST_LOOK).stream()
                .filter(letter -> letter.readTerms().reissue() > 0)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
