package org.undersigned.protocol;

import java.nio.charset.StandardCharsets;

/** Domain separation: {@code L(x)} is ASCII {@code "OL1 " + x} and one zero byte, so that no signature fits two purposes. */
public enum Label {
    TERMS,
    CRED,
    ROW,
    NID,
    ACCOUNT,
    RESET,
    ATT,
    ENTRY,
    SHARE,
    SIGN,
    SHARES,
    RCPT,
    BOOK,
    APPROVE,
    DRILL,
    LIST;

    /** A fresh copy of the label's bytes. */
    public byte[] bytes() {
        return ("OL1 " + name().toLowerCase(java.util.Locale.ROOT) + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** The label, and the parts after it. */
    public byte[] with(byte[]... parts) {
        return Bytes.concat(bytes(), Bytes.concat(parts));
    }
}
