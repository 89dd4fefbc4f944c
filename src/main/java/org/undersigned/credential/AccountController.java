package org.undersigned.credential;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.keys.Pepper;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Label;

/** What the desk in the frame knows of the account around it: which one it is, and whether it starts again. */
@RestController
@RequestMapping("/api/account")
class AccountController {

    private static final int TAG = 16;

    /**
     * @param account tells two accounts in one browser apart; it means nothing outside this server
     * @param again null unless somebody has asked to start again
     */
    record Account(String account, @Nullable Again again) {}

    record Again(LocalDate due, boolean ready) {}

    private final StartingAgain startingAgain;
    private final CurrentEmployee current;
    private final Pepper pepper;

    AccountController(StartingAgain startingAgain, CurrentEmployee current, Pepper pepper) {
        this.startingAgain = startingAgain;
        this.current = current;
        this.pepper = pepper;
    }

    @GetMapping
    Account account() {
        var employee = me();
        var again = startingAgain
                .asked(employee)
                .map(asked -> new Again(asked.due(), asked.ready()))
                .orElse(null);
        var tag = Arrays.copyOf(pepper.hmac(Label.ACCOUNT.with(EnrolmentLog.named(employee))), TAG);
        return new Account(Base64Url.encode(tag), again);
    }

    @PostMapping("/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void startAgain() {
        startingAgain.ask(me());
    }

    @DeleteMapping("/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepWhatIHave() {
        startingAgain.takeBack(me());
    }

    @PostMapping("/again/now")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void now() {
        startingAgain.now(me());
    }

    private EmployeeId me() {
        return current.get().id();
    }
}
