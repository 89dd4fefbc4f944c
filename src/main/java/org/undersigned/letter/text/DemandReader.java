package org.undersigned.letter.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a letter asks for. A demand of no special kind is written without one. */
final class DemandReader {

    private static final int LONGEST_LABEL = 80;

    private DemandReader() {}

    static Demand demand(JsonNode json) {
        Fields.only(json, Set.of("text", "kind", "label"));
        return new Demand(kind(json.get("kind")), label(json.get("label")), InlineReader.line(json.get("text")));
    }

    private static Demand.Kind kind(@Nullable JsonNode json) {
        if (json == null) {
            return Demand.Kind.OTHER;
        }
        return switch (json.asString("")) {
            case "stop" -> Demand.Kind.STOP;
            case "adopt" -> Demand.Kind.ADOPT;
            case "disclose" -> Demand.Kind.DISCLOSE;
            default -> throw new NotALetter("The letter holds a demand of a kind this version does not know");
        };
    }

    private static @Nullable String label(@Nullable JsonNode json) {
        return json == null ? null : Fields.text(json, "label of a demand", LONGEST_LABEL);
    }
}
