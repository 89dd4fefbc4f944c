package org.undersigned.letter.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a letter as JSON; the order of its fields is left to RFC 8785. */
final class LetterWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private LetterWriter() {}

    static String write(LetterText text) {
        return JSON.writeValueAsString(Map.of(
                "v", 1,
                "lang", text.lang(),
                "title", text.title(),
                "addressees", text.addressees(),
                "salutation", text.salutation(),
                "body", blocks(text.body()),
                "demands",
                        text.demands().stream()
                                .map(line -> Map.of("text", line(line)))
                                .toList(),
                "closing", blocks(text.closing()),
                "signOff", text.signOff()));
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(LetterWriter::block).toList();
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content) ->
                Map.of("type", "heading", "level", level, "content", line(content));
            case Block.Paragraph(var content) -> Map.of("type", "paragraph", "content", line(content));
            case Block.Listing(var ordered, var items) ->
                Map.of(
                        "type",
                        "list",
                        "ordered",
                        ordered,
                        "items",
                        items.stream().map(LetterWriter::blocks).toList());
            case Block.Quote(var content) -> Map.of("type", "quote", "content", blocks(content));
        };
    }

    private static List<Map<String, Object>> line(List<Inline> line) {
        return line.stream().map(LetterWriter::inline).toList();
    }

    private static Map<String, Object> inline(Inline inline) {
        return switch (inline) {
            case Inline.Break ignored -> Map.of("break", true);
            case Inline.Run(var text, var marks, var href) -> {
                var run = new LinkedHashMap<String, Object>();
                run.put("text", text);
                if (!marks.isEmpty()) {
                    run.put("marks", marks.stream().map(Enum::name).toList());
                }
                if (href != null) {
                    run.put("href", href);
                }
                yield run;
            }
        };
    }
}
