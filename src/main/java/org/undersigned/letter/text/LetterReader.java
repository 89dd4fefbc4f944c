package org.undersigned.letter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parts of a letter, strictly: what it does not know, it refuses. */
final class LetterReader {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_ADDRESSEES = 10;
    private static final int MOST_DEMANDS = 20;
    private static final int MOST_SOURCES = 100;
    private static final int LONGEST_QUOTE = 500;
    private static final Set<String> PARTS = Set.of(
            "v",
            "lang",
            "title",
            "addressees",
            "salutation",
            "body",
            "demands",
            "closing",
            "signOff",
            "sources",
            "pullQuote");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxDocumentLength(2 * LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private LetterReader() {}

    static LetterText read(byte[] json) {
        try {
            var letter = letter(JSON.readTree(json));
            if (letter.canonicalBytes().length > LONGEST) {
                throw new NotALetter("The letter is too long: at most %,d bytes".formatted(LONGEST));
            }
            return letter;
        } catch (JacksonException broken) {
            throw new NotALetter("This is not a letter's text");
        }
    }

    private static LetterText letter(JsonNode json) {
        Fields.only(json, PARTS);
        if (json.path("v").asInt(0) != 1) {
            throw new NotALetter("This letter was written by another version of the editor: reload the page");
        }
        var letter = new LetterText(
                lang(json.path("lang").asString("")),
                Fields.text(json.get("title"), "title", LONGEST_TITLE),
                some(json.get("addressees"), "addressee", MOST_ADDRESSEES, line -> Fields.text(line, "addressee")),
                Fields.text(json.get("salutation"), "salutation"),
                some(json.get("body"), "body", LONGEST, block -> BlockReader.block(block, 1)),
                list(json.get("demands"), "demands", MOST_DEMANDS, DemandReader::demand),
                list(json.get("closing"), "closing", LONGEST, block -> BlockReader.block(block, 1)),
                Fields.text(json.get("signOff"), "sign-off"),
                json.has("sources")
                        ? some(json.get("sources"), "sources", MOST_SOURCES, SourceReader::source)
                        : List.of(),
                json.has("pullQuote") ? Fields.text(json.get("pullQuote"), "pull quote", LONGEST_QUOTE) : null);
        requireTrue(letter);
        return letter;
    }

    /** What the parts say of each other holds: numbers and sources, the text and the sentence marked in it. */
    private static void requireTrue(LetterText letter) {
        var lines = Lines.of(letter.body(), letter.demands(), letter.closing());
        SourceReader.requireNumbered(letter.sources(), lines);
        if (letter.pullQuote() != null && !Lines.hold(lines, letter.pullQuote())) {
            throw new NotALetter("The pull quote does not stand in the letter");
        }
    }

    private static String lang(String tag) {
        if (!tag.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            throw new NotALetter("The letter's language is missing");
        }
        return tag;
    }

    private static <T> List<T> some(JsonNode json, String part, int most, Function<JsonNode, T> read) {
        var all = list(json, part, most, read);
        if (all.isEmpty()) {
            throw new NotALetter("The letter has no %s yet".formatted(part));
        }
        return all;
    }

    private static <T> List<T> list(JsonNode json, String part, int most, Function<JsonNode, T> read) {
        Fields.array(json, part);
        if (json.size() > most) {
            throw new NotALetter("The letter has too many %s: at most %d".formatted(part, most));
        }
        var all = new ArrayList<T>();
        json.forEach(item -> all.add(read.apply(item)));
        return List.copyOf(all);
    }
}
