package org.undersigned.approval;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.undersigned.Refusal;

/** Only the keyholders of a letter may do this. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotKeyholder extends Refusal {

    public NotKeyholder() {
        super("Only keyholders of this letter can do that");
    }
}
