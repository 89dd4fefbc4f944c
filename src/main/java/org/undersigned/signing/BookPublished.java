package org.undersigned.signing;

import org.undersigned.letter.frozen.LetterId;

/**
 * A new count of a letter's signatures is public.
 *
 * @param shown the number to show: below the threshold a step of the timetable, then the count itself
 */
public record BookPublished(LetterId letter, int shown) {}
