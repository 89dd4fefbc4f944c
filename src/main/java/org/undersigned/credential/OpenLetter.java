package org.undersigned.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.undersigned.letter.frozen.FrozenLetter;

/** A letter that accepts signatures, and its fingerprint. */
record OpenLetter(
        String letterId, String slug, @JsonProperty("D") String d) {

    static OpenLetter of(FrozenLetter letter) {
        return new OpenLetter(
                letter.id().value(), letter.slug(), letter.fingerprint().base64Url());
    }
}
