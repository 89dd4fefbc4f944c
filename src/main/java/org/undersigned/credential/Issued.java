package org.undersigned.credential;

/**
 * What somebody gets for one letter.
 *
 * @param fresh whether it was issued just now; otherwise it is what an earlier visit was given, and {@code z},
 *     {@code blindSig} and {@code vault} are that visit's
 */
public record Issued(boolean fresh, byte[] z, byte[] blindSig, byte[] vault, Attestation attestation) {}
