package org.undersigned.press;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a press kit is made of.
 *
 * @param letter without a name in it until the signatures are opened
 * @param release the press release as it is written, or drafted
 * @param opened whether the final count is known, and who chose to be named
 * @param until when the embargo ends; null where no time is set, and after the release
 */
record PressKit(
        Publication letter,
        Kit.Release release,
        Kit kit,
        List<Drawn> pictures,
        boolean opened,
        @Nullable Instant until) {

    /** A picture with its bytes. */
    record Drawn(Picture picture, byte[] bytes) {}

    boolean isPublic() {
        return letter.released() != null;
    }

    ZoneId zone() {
        return ZoneId.of(release.zone());
    }
}
