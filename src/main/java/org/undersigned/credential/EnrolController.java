package org.undersigned.credential;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.Stage;

/** Where the app's page enrols whoever is signed in, for every open letter and at every visit. */
@RestController
@RequestMapping("/api")
class EnrolController {

    private static final int MOST = 1000;

    private final Credentials credentials;
    private final FrozenLetters letters;
    private final CurrentEmployee current;

    EnrolController(Credentials credentials, FrozenLetters letters, CurrentEmployee current) {
        this.credentials = credentials;
        this.letters = letters;
        this.current = current;
    }

    /** Every letter that accepts signatures. */
    @GetMapping("/letters")
    List<OpenLetter> letters() {
        return letters.in(Stage.SIGNING, Stage.LAST_LOOK).stream()
                .map(OpenLetter::of)
                .toList();
    }

    /** One answer for each request, in their order; null where a letter has closed in the meantime. */
    @PostMapping("/enrol")
    List<@Nullable EnrolAnswer> enrol(@RequestBody List<EnrolRequest> requests) {
        if (requests.size() > MOST) {
            throw new IllegalArgumentException("More requests than there are letters");
        }
        var answers = new ArrayList<@Nullable EnrolAnswer>();
        for (var request : requests) {
            answers.add(answer(request));
        }
        return answers;
    }

    private @Nullable EnrolAnswer answer(EnrolRequest request) {
        try {
            return EnrolAnswer.of(
                    credentials.issue(current.get(), request.fingerprint(), request.blinded(), request.sealedVault()));
        } catch (ClosedForSigning closed) {
            return null;
        }
    }

    /** No page of ours sends it. The message would quote what was sent, and stays here. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void malformed() {}
}
