package org.undersigned.letter.draft.update;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which suggestions an update speaks of: the ids on the marks of what is to be put in and left out. */
final class SuggestionMarks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MARKS = Set.of("insertion", "deletion");
    private static final int LONGEST_ID = 22;

    private SuggestionMarks() {}

    static Set<String> in(Update update) {
        return update.runs().values().stream()
                .flatMap(run -> run.stream().map(Struct::content))
                .flatMap(SuggestionMarks::id)
                .collect(Collectors.toSet());
    }

    private static Stream<String> id(Content content) {
        if (!(content instanceof Content.One one) || one.kind() != Content.FORMAT || !MARKS.contains(one.name())) {
            return Stream.empty();
        }
        var in = new ByteReader(one.encoded());
        in.string();
        try {
            var id = JSON.readTree(in.string()).path("id").asString("");
            return Stream.of(id).filter(each -> !each.isEmpty() && each.length() <= LONGEST_ID);
        } catch (JacksonException none) {
            return Stream.empty(); // the end of a mark, or not one of ours
        }
    }
}
