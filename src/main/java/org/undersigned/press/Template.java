package org.undersigned.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A page with slots. What is filled in is never looked at again, so words that look like a slot stay words. */
final class Template {

    private static final Pattern SLOT = Pattern.compile("\\$\\{([a-z.-]+)}");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    static Template of(String resource) {
        try {
            return new Template(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Fills the slots.
     *
     * @param filledIn HTML by the name of its slot
     * @param words what stands in every other slot, as HTML
     */
    String fill(Map<String, String> filledIn, UnaryOperator<String> words) {
        return SLOT.matcher(html)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        filledIn.containsKey(slot.group(1))
                                ? filledIn.get(slot.group(1))
                                : words.apply(slot.group(1))));
    }
}
