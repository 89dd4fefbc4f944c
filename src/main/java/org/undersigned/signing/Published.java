package org.undersigned.signing;

/**
 * What is public of a letter's book.
 *
 * @param records 42 bytes for each key: {@code SHA-256(L("book") || pk) || u16 seq || first 8 bytes of SHA-256(es)},
 *     sorted; from the last look on withdrawn keys are among them, with zeros for the last 8 bytes
 * @param shown the number to show
 */
public record Published(byte[] records, int shown) {}
