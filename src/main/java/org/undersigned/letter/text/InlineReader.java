package org.undersigned.letter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a line of text: runs of words in their one canonical spelling, so that equal letters have equal bytes. */
final class InlineReader {

    private InlineReader() {}

    static List<Inline> line(@Nullable JsonNode json) {
        Fields.array(json, "text in one of its paragraphs");
        var line = new ArrayList<Inline>();
        for (var item : Objects.requireNonNull(json)) {
            line.add(inline(item));
        }
        requireCanonical(line);
        return List.copyOf(line);
    }

    private static Inline inline(JsonNode json) {
        if (json.has("break")) {
            Fields.only(json, Set.of("break"));
            return new Inline.Break();
        }
        if (json.has("note")) {
            Fields.only(json, Set.of("note"));
            return new Inline.Note(number(json.get("note")));
        }
        Fields.only(json, Set.of("text", "marks", "href"));
        return new Inline.Run(Fields.words(json.path("text").asString("")), marks(json.get("marks")), href(json));
    }

    private static int number(JsonNode json) {
        if (!json.isInt() || json.intValue() < 1) {
            throw new NotALetter("The letter holds a source without a number");
        }
        return json.intValue();
    }

    private static List<Inline.Mark> marks(@Nullable JsonNode json) {
        if (json == null) {
            return List.of();
        }
        var marks = new ArrayList<Inline.Mark>();
        for (var name : json) {
            var mark = name.asString("").equals("bold") ? Inline.Mark.bold : italic(name);
            if (!marks.isEmpty() && marks.getLast().compareTo(mark) >= 0) {
                throw new NotALetter("Marks are sorted, and each stands once");
            }
            marks.add(mark);
        }
        if (marks.isEmpty()) {
            throw new NotALetter("Marks are left out where there are none");
        }
        return List.copyOf(marks);
    }

    private static Inline.Mark italic(JsonNode name) {
        if (!name.asString("").equals("italic")) {
            throw new NotALetter("The letter holds a style this version does not know");
        }
        return Inline.Mark.italic;
    }

    private static @Nullable String href(JsonNode json) {
        var node = json.get("href");
        if (node == null) {
            return null;
        }
        var href = node.asString("");
        if (!Fields.words(href + " ").strip().equals(href) || !href.matches("(https?://|mailto:)[^\\s\"'<>`]+")) {
            throw new NotALetter("A link leads to an http, https or mailto address");
        }
        return href;
    }

    private static void requireCanonical(List<Inline> line) {
        if (line.isEmpty() || blankAt(line.getFirst(), true) || blankAt(line.getLast(), false)) {
            throw new NotALetter("A paragraph is empty, or begins or ends with a space");
        }
        for (var i = 1; i < line.size(); i++) {
            if (line.get(i - 1) instanceof Inline.Run a
                    && line.get(i) instanceof Inline.Run b
                    && a.marks().equals(b.marks())
                    && Objects.equals(a.href(), b.href())) {
                throw new NotALetter("Runs of equal dress are one run");
            }
        }
    }

    private static boolean blankAt(Inline inline, boolean start) {
        return switch (inline) {
            case Inline.Break ignored -> true;
            case Inline.Note ignored -> false;
            case Inline.Run run ->
                !(start ? run.text().stripLeading() : run.text().stripTrailing()).equals(run.text());
        };
    }
}
