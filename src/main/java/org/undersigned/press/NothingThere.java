package org.undersigned.press;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing is public at this address: a person is told what may have happened, in the same words for every reason. */
class NothingThere extends ResponseStatusException {

    NothingThere() {
        super(HttpStatus.NOT_FOUND);
    }
}
