package org.undersigned.letter.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the sources of a letter, and holds them to the numbers that stand in its text. */
final class SourceReader {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ADDRESS = 2_000;

    private SourceReader() {}

    static Source source(JsonNode json) {
        Fields.only(json, Set.of("outlet", "title", "date", "url"));
        return new Source(
                Fields.text(json.get("outlet"), "outlet of a source", LONGEST_NAME),
                Fields.text(json.get("title"), "title of a source", LONGEST_NAME),
                date(json.get("date")),
                url(json.get("url")));
    }

    /** Every source is cited, the first time in the order of their numbers; one source has one number. */
    static void requireNumbered(List<Source> sources, List<List<Inline>> lines) {
        var highest = 0;
        for (var line : lines) {
            for (var inline : line) {
                if (inline instanceof Inline.Note(var number)) {
                    if (number > highest + 1) {
                        throw new NotALetter("Sources are numbered as they stand in the text");
                    }
                    highest = Math.max(highest, number);
                }
            }
        }
        if (highest > sources.size()) {
            throw new NotALetter("A number in the text has no source");
        }
        if (highest < sources.size()) {
            throw new NotALetter("A source is not cited in the text");
        }
        if (new HashSet<>(sources).size() < sources.size()) {
            throw new NotALetter("One source has two numbers");
        }
    }

    private static @Nullable String date(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        var date = json.asString("");
        try {
            switch (date.length()) {
                case 4 -> Year.parse(date);
                case 7 -> YearMonth.parse(date);
                default -> LocalDate.parse(date);
            }
            return date;
        } catch (DateTimeException none) {
            throw new NotALetter("The date of a source is a day, a month or a year");
        }
    }

    private static String url(@Nullable JsonNode json) {
        var url = Fields.text(json, "address of a source", LONGEST_ADDRESS);
        if (!url.matches("https?://[^\\s\"'<>`]+")) {
            throw new NotALetter("The address of a source is an http or https address");
        }
        return url;
    }
}
