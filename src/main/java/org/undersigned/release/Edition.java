package org.undersigned.release;

import org.undersigned.letter.frozen.LetterId;

/**
 * What was released: these bytes are what the world sees.
 *
 * @param page the public page, HTML
 * @param plain the letter's text to copy and quote
 * @param text the letter's text as it was signed, byte by byte
 * @param bundle what anybody needs to check the count
 */
public record Edition(LetterId letter, String slug, byte[] page, byte[] plain, byte[] text, byte[] bundle) {}
