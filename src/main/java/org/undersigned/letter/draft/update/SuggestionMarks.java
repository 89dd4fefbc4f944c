package org.undersigned.letter.draft.update;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which suggestions an update speaks of: the ids on the marks of what is to be put in and left out. Sources and line
 * breaks bear no marks: an attribute of theirs says the same.
 */
final class SuggestionMarks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MARKS = Set.of("insertion", "deletion");
    private static final int LONGEST_ID = 22;
    private static final String SAID = "suggestion:";
    private static final int STRING = 119;

    private SuggestionMarks() {}

    static Set<String> in(Update update) {
        return update.runs().values().stream()
                .flatMap(run -> run.stream().map(Struct::content))
                .flatMap(SuggestionMarks::id)
                .collect(Collectors.toSet());
    }

    private static Stream<String> id(Content content) {
        if (content instanceof Content.Values values) {
            return values.values().stream().flatMap(SuggestionMarks::said);
        }
        if (!(content instanceof Content.One one) || one.kind() != Content.FORMAT || !MARKS.contains(one.name())) {
            return Stream.empty();
        }
        var in = new ByteReader(one.encoded());
        in.string();
        try {
            var id = JSON.readTree(in.string()).path("id").asString("");
            return Stream.of(id).filter(SuggestionMarks::isId);
        } catch (JacksonException none) {
            return Stream.empty(); // the end of a mark, or not one of ours
        }
    }

    /** By its form, not by its name: Yjs writes none where an attribute is given its second value. */
    private static Stream<String> said(byte[] value) {
        if (value.length > SAID.length() + LONGEST_ID + 2 || value[0] != STRING) {
            return Stream.empty();
        }
        var in = new ByteReader(value);
        in.u8();
        return Stream.of(in.string())
                .filter(text -> text.startsWith(SAID))
                .map(text -> text.substring(SAID.length()))
                .filter(SuggestionMarks::isId);
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }
}
