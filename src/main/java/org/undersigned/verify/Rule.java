package org.undersigned.verify;

/** What a bundle can be refused for. Each rule is a sentence of docs/protocol.md, section 4. */
enum Rule {
    GZIP("the file is cut off or not a gzip file"),
    LINE_FORM("a line is empty, too long, not plain ASCII, or not ended"),
    JSON("this is not strict JSON"),
    DOUBLED_FIELD("a field stands twice"),
    UNKNOWN_FIELD("a field is unknown"),
    MISSING_FIELD("a field is missing"),
    FIELD_FORM("a field does not have its form"),
    BASE64URL("this is not canonical base64url"),
    VERSION("the version is not OL1"),
    TEXT_HASH("the text is not the one that the terms name"),
    KEYHOLDERS("the terms name too few or too many keyholders, or one key twice"),
    ISSUER_KEY("the issuer's key is not RSA of 3072 bits with the exponent 65537"),
    APPROVAL("a keyholder did not approve these terms"),
    ORDER("the entries are not in the order of their keys"),
    DUPLICATE_KEY("a key stands twice"),
    CREDENTIAL("the credential is not genuine"),
    ENTRY_SIGNATURE("the entry is not signed by its key"),
    PAYLOAD_WITHOUT_SIGNATURE("what is printed and its signature belong together"),
    PAYLOAD("what is printed does not have its form"),
    PAYLOAD_SIGNATURE("what is printed is not signed by the entry's key"),
    ROLE("the role is not one of the letter's roles"),
    ATTESTATION("the name is not attested for this letter"),
    DUPLICATE_ACCOUNT("an account stands twice"),
    SMALL_ROLE("a role that fewer than ten chose is shown"),
    THRESHOLD("there are fewer entries than the threshold asks for"),
    MORE_THAN_ENROLLED("there are more entries than credentials were given out"),
    MORE_THAN_ELIGIBLE("more credentials were given out than people may sign");

    final String words;

    Rule(String words) {
        this.words = words;
    }

    /** The name that every verifier uses for this rule. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
