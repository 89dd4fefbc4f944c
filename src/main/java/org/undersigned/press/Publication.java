package org.undersigned.press;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.undersigned.release.Issue;

/**
 * Everything that the public files of a letter are made of.
 *
 * @param address where the page stands, ending with a slash
 * @param released since when it is public; null in a preview
 * @param exported when the site was last exported; null where it never was
 */
record Publication(
        Issue issue,
        Profile profile,
        Chronicle chronicle,
        String address,
        @Nullable Instant released,
        @Nullable Instant exported) {

    /** Where somebody who is named finds their line. */
    String lineAddress() {
        return address.replaceFirst("/p/([^/]+)/$", "/line/$1");
    }
}
