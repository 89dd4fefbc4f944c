package org.undersigned.credential;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.identity.Employee;
import org.undersigned.keys.Pepper;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Label;
import tools.jackson.databind.json.JsonMapper;

/** Attests names and titles as the sign-in tells them, each for one letter. */
@Component
class Attestations {

    private static final int NID = 16;

    private final JsonMapper json = new JsonMapper();
    private final AttestationKey key;
    private final Pepper pepper;

    Attestations(AttestationKey key, Pepper pepper) {
        this.key = key;
        this.pepper = pepper;
    }

    Attestation of(Employee employee, Fingerprint d) {
        var said = new LinkedHashMap<String, String>();
        said.put("D", d.base64Url());
        said.put("nid", Base64Url.encode(nid(employee, d)));
        said.put("name", employee.name());
        said.put("title", employee.title());
        var bytes = json.writeValueAsBytes(said);
        return new Attestation(bytes, key.sign(Label.ATT.with(bytes)));
    }

    byte[] publicKey() {
        return key.publicKey();
    }

    /** Tells two people of one name apart; it means nothing outside this letter. */
    byte[] nid(Employee employee, Fingerprint d) {
        return Arrays.copyOf(pepper.hmac(EnrolmentLog.named(Label.NID, d, employee.id())), NID);
    }
}
