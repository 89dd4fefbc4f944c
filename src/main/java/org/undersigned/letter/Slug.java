package org.undersigned.letter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** A title in a web address. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** The first free one of {@code title}, {@code title-2}, {@code title-3} … */
    static String of(String title, Predicate<String> taken) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "letter" : plain.substring(0, Math.min(LONGEST, plain.length()));
        var slug = base;
        for (var n = 2; taken.test(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }
}
