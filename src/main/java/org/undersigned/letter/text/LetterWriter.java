package org.undersigned.letter.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a letter as JSON; the order of its fields is left to RFC 8785. */
final class LetterWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private LetterWriter() {}

    static String write(LetterText text) {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("v", 1);
        letter.put("lang", text.lang());
        letter.put("title", text.title());
        letter.put("addressees", text.addressees());
        letter.put("salutation", text.salutation());
        letter.put("body", blocks(text.body()));
        letter.put("demands", text.demands().stream().map(LetterWriter::demand).toList());
        letter.put("closing", blocks(text.closing()));
        letter.put("signOff", text.signOff());
        if (!text.sources().isEmpty()) {
            letter.put(
                    "sources", text.sources().stream().map(LetterWriter::source).toList());
        }
        putIf(letter, "pullQuote", text.pullQuote());
        return JSON.writeValueAsString(letter);
    }

    private static Map<String, Object> demand(Demand demand) {
        var written = new LinkedHashMap<String, Object>();
        written.put("text", line(demand.text()));
        if (demand.kind() != Demand.Kind.OTHER) {
            written.put("kind", demand.kind().name().toLowerCase(Locale.ROOT));
        }
        putIf(written, "label", demand.label());
        return written;
    }

    private static Map<String, Object> source(Source source) {
        var written = new LinkedHashMap<String, Object>();
        written.put("outlet", source.outlet());
        written.put("title", source.title());
        putIf(written, "date", source.date());
        written.put("url", source.url());
        return written;
    }

    private static void putIf(Map<String, Object> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
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
            case Inline.Note(var number) -> Map.of("note", number);
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
