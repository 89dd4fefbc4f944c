package org.undersigned.letter.text;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What every part of a letter's document is held to. */
final class Fields {

    private Fields() {}

    static void only(JsonNode json, Set<String> known) {
        if (!json.isObject() || !known.containsAll(json.propertyNames())) {
            throw new NotALetter("The letter holds something this version does not know");
        }
    }

    static void array(@Nullable JsonNode json, String part) {
        if (json == null || !json.isArray()) {
            throw new NotALetter("The letter has no %s yet".formatted(part));
        }
    }

    /** One line of plain words: trimmed, and not empty. */
    static String text(@Nullable JsonNode json, String part) {
        if (json == null || !json.isString() || json.stringValue().isBlank()) {
            throw new NotALetter("The letter has no %s yet".formatted(part));
        }
        var text = words(json.stringValue());
        if (!text.strip().equals(text)) {
            throw new NotALetter("The %s begins or ends with a space".formatted(part));
        }
        return text;
    }

    /** The same, and not too long to be read. */
    static String text(@Nullable JsonNode json, String part, int longest) {
        var text = text(json, part);
        if (text.length() > longest) {
            throw new NotALetter("The %s is too long: at most %d characters".formatted(part, longest));
        }
        return text;
    }

    /** Words without control characters, in NFC. */
    static String words(String text) {
        if (text.isEmpty() || text.codePoints().anyMatch(Fields::unprintable)) {
            throw new NotALetter("The letter holds characters that cannot be printed");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Control characters, unpaired surrogates, and the marks that silently turn the direction of reading. */
    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
