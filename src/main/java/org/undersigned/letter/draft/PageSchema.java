package org.undersigned.letter.draft;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes and marks a page knows. An editor takes out of the draft what it does not know, for everyone: so a page
 * that was loaded before the newest of them came is told to load again. The number is that of {@code schema-version.ts}.
 */
final class PageSchema {

    static final int CURRENT = 3;
    private static final Pattern SAID = Pattern.compile("(?:^|&)schema=(\\d{1,6})(?:&|$)");

    private PageSchema() {}

    /** Whoever says nothing is no page of ours, and is held to what they send. */
    static boolean isOld(@Nullable URI uri) {
        var query = uri == null || uri.getQuery() == null ? "" : uri.getQuery();
        var said = SAID.matcher(query);
        return said.find() && Integer.parseInt(said.group(1)) < CURRENT;
    }
}
