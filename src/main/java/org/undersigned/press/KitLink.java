package org.undersigned.press;

import java.time.Instant;

/**
 * A link that a journalist has.
 *
 * @param hash of the link, which itself is kept nowhere
 * @param whom for whom it is
 * @param expires until when it leads to the kit
 */
public record KitLink(byte[] hash, String whom, Instant expires) {}
