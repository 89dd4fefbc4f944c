package org.undersigned.letter.draft;

import java.time.Duration;

/** How long to wait for more before saying it all at once: a message to one more reader is worth so much waiting. */
record Gathering(Duration least, Duration perReader, Duration most) {

    Duration among(int readers) {
        var time = perReader.multipliedBy(readers);
        if (time.compareTo(least) < 0) {
            return least;
        }
        return time.compareTo(most) < 0 ? time : most;
    }
}
