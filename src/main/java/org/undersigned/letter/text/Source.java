package org.undersigned.letter.text;

import org.jspecify.annotations.Nullable;

/**
 * Where something that the letter says can be read. Its number is its place among the letter's sources.
 *
 * @param date the day, month or year it appeared, as ISO 8601 writes it; null where it has none
 * @param url leads to http or https
 */
public record Source(String outlet, String title, @Nullable String date, String url) {}
