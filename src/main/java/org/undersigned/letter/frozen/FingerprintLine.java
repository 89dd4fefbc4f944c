package org.undersigned.letter.frozen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;

/**
 * A line of the list of fingerprints. Its link is a hash over this line and the link before it: whoever remembers one
 * link would notice if anything above it were changed.
 *
 * @param number from 1
 * @param day on which the letter was opened for signing
 */
public record FingerprintLine(int number, LocalDate day, Fingerprint fingerprint, byte[] link) {

    static FingerprintLine after(int number, byte[] before, LocalDate day, Fingerprint fingerprint) {
        var link = Sha256.of(
                Label.LIST.bytes(), before, said(number, day, fingerprint).getBytes(US_ASCII));
        return new FingerprintLine(number, day, fingerprint, link);
    }

    private static String said(int number, LocalDate day, Fingerprint fingerprint) {
        return number + " " + day + " " + fingerprint.base64Url();
    }

    /** As it stands in the public file. */
    public String text() {
        return said(number, day, fingerprint) + " " + Base64Url.encode(link);
    }
}
