package org.undersigned.letter.draft.update;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a mark says, in JSON: a page that cannot read it could never again read the draft that holds it. */
final class MarkValue {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> USUAL = Set.of("null", "true", "{}");
    private static final int LONGEST = 10_000;

    private MarkValue() {}

    static void require(String value) {
        if (USUAL.contains(value)) {
            return;
        }
        if (value.length() > LONGEST || !isJson(value)) {
            throw new BadUpdate("A mark says what no page can read");
        }
    }

    private static boolean isJson(String value) {
        try {
            return !JSON.readTree(value).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
