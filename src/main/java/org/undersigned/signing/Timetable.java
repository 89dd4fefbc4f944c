package org.undersigned.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When entries go from the inbox to the book, and the book's count to the public.
 *
 * @param flushEvery how often the inbox is looked at
 * @param flushAtLeast how many must wait then, and how many changes must be new before anything is published
 * @param flushAt how many waiting are entered at once
 * @param publishStep the count is published in steps of this until the threshold is reached
 * @param spill a folder on a memory file system, where the inbox survives the server process; empty for none
 */
@ConfigurationProperties("undersigned.signing")
record Timetable(
        @DefaultValue("PT1H") Duration flushEvery,
        @DefaultValue("5") int flushAtLeast,
        @DefaultValue("1000") int flushAt,
        @DefaultValue("5") int publishStep,
        @DefaultValue("/dev/shm/undersigned") String spill) {

    /** The number to show for a count: every signature counts once the threshold is reached. */
    int shown(int count, int threshold) {
        return count >= threshold ? count : count / publishStep * publishStep;
    }
}
