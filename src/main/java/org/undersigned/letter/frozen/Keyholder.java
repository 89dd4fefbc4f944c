package org.undersigned.letter.frozen;

/**
 * A keyholder as the terms name them.
 *
 * @param name a label of their own choosing: it becomes public
 * @param x25519 their public key for shares, 32 bytes in base64url
 * @param ed25519 their public key for approvals, 32 bytes in base64url
 */
public record Keyholder(String name, String x25519, String ed25519) {}
