package org.undersigned.signing;

/**
 * What is public of a letter's book. Its list has 42 bytes for each key:
 * {@code SHA-256(L("book") || pk) || u16 seq || first 8 bytes of SHA-256(es)}, sorted; from the last look on withdrawn
 * keys are among them, with zeros for the last 8 bytes.
 *
 * @param shown the number to show
 * @param printing which list it is; a number that no other list of this letter has
 * @param size how many bytes the list has
 */
public record Published(int shown, int printing, long size) {}
