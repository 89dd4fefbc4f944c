package org.undersigned.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.undersigned.protocol.Base64Url;

/** What a desk gets for one letter: binary fields are base64url. */
record EnrolAnswer(@JsonProperty("new") boolean fresh, String z, String blindSig, String vault, Attested attestation) {

    /** The attestation's exact bytes, and their signature. */
    record Attested(String a, String sig) {}

    static EnrolAnswer of(Issued issued) {
        return new EnrolAnswer(
                issued.fresh(),
                Base64Url.encode(issued.z()),
                Base64Url.encode(issued.blindSig()),
                Base64Url.encode(issued.vault()),
                new Attested(
                        Base64Url.encode(issued.attestation().a()),
                        Base64Url.encode(issued.attestation().sig())));
    }
}
