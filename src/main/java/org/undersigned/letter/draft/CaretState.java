package org.undersigned.letter.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.undersigned.identity.Employee;
import org.undersigned.letter.draft.update.BadUpdate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where somebody is in a draft. Only positions are taken over from a page: a caret is no place for words. */
final class CaretState {

    private static final int LARGEST = 2048;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ENDS = Set.of("anchor", "head");
    private static final Set<String> IDS = Set.of("type", "item");

    /** Dark enough for white initials on them. */
    private static final String[] COLORS = {
        "#8a3b12", "#1d5c8a", "#2f6b3a", "#7a2e6e", "#8a1c35", "#3f4fa0", "#5f5a14", "#14636b"
    };

    private CaretState() {}

    static String of(ObjectNode user, String claimed) {
        if (claimed.length() > LARGEST) {
            throw new BadUpdate("A caret says too much");
        }
        var state = JSON.createObjectNode();
        state.set("user", user);
        try {
            if (JSON.readTree(claimed).get("cursor") instanceof ObjectNode cursor) {
                state.set("cursor", cursor(cursor));
            }
        } catch (JacksonException e) {
            throw new BadUpdate("A caret is not JSON");
        }
        return state.toString();
    }

    /** Who it is, by the sign-in. */
    static ObjectNode user(Employee employee) {
        return JSON.createObjectNode()
                .put("name", employee.name())
                .put("color", COLORS[Math.floorMod(employee.id().value().hashCode(), COLORS.length)])
                .put("initials", initials(employee.name()));
    }

    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var ends = words.size() < 2 ? words : List.of(words.getFirst(), words.getLast());
        return ends.stream()
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }

    private static ObjectNode cursor(ObjectNode claimed) {
        var cursor = JSON.createObjectNode();
        for (var end : ENDS) {
            if (claimed.get(end) instanceof ObjectNode position) {
                cursor.set(end, position(position));
            }
        }
        return cursor;
    }

    private static ObjectNode position(ObjectNode claimed) {
        var position = JSON.createObjectNode();
        for (var name : IDS) {
            if (claimed.get(name) instanceof ObjectNode id) {
                position.set(
                        name,
                        JSON.createObjectNode()
                                .put("client", number(id, "client"))
                                .put("clock", number(id, "clock")));
            }
        }
        if (claimed.get("tname") instanceof JsonNode root && "letter".equals(root.asString(""))) {
            position.put("tname", "letter");
        }
        if (claimed.has("assoc")) {
            position.put("assoc", number(claimed, "assoc"));
        }
        return position;
    }

    private static long number(ObjectNode from, String name) {
        return from.path(name).asLong(0);
    }
}
