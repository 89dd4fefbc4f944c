package org.undersigned.letter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the blocks of a letter's body. */
final class BlockReader {

    private static final int DEEPEST = 8;

    private BlockReader() {}

    static Block block(JsonNode json, int depth) {
        if (depth > DEEPEST) {
            throw new NotALetter("Lists and quotes are nested too deeply: at most %d levels".formatted(DEEPEST));
        }
        return switch (json.path("type").asString("")) {
            case "heading" -> heading(json);
            case "paragraph" -> {
                Fields.only(json, Set.of("type", "content"));
                yield new Block.Paragraph(InlineReader.line(json.get("content")));
            }
            case "list" -> listing(json, depth);
            case "quote" -> {
                Fields.only(json, Set.of("type", "content"));
                yield new Block.Quote(blocks(json.get("content"), "quote", depth));
            }
            default -> throw new NotALetter("The letter holds something this version does not know");
        };
    }

    private static Block heading(JsonNode json) {
        Fields.only(json, Set.of("type", "level", "content"));
        var level = json.path("level").asInt(0);
        if (level != 2 && level != 3) {
            throw new NotALetter("A heading has level two or three");
        }
        return new Block.Heading(level, InlineReader.line(json.get("content")));
    }

    private static Block listing(JsonNode json, int depth) {
        Fields.only(json, Set.of("type", "ordered", "items"));
        if (!json.path("ordered").isBoolean()) {
            throw new NotALetter("A list is ordered or not");
        }
        Fields.array(json.get("items"), "list");
        var items = new ArrayList<List<Block>>();
        json.get("items").forEach(item -> items.add(blocks(item, "list", depth)));
        if (items.isEmpty()) {
            throw new NotALetter("The letter holds an empty list");
        }
        return new Block.Listing(json.path("ordered").booleanValue(), List.copyOf(items));
    }

    private static List<Block> blocks(JsonNode json, String part, int depth) {
        Fields.array(json, part);
        if (json.isEmpty()) {
            throw new NotALetter("The letter holds an empty %s".formatted(part));
        }
        var all = new ArrayList<Block>();
        json.forEach(child -> all.add(block(child, depth + 1)));
        return List.copyOf(all);
    }
}
