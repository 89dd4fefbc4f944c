package org.undersigned.letter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A letter as plain text, to copy and to quote. */
public final class LetterPlain {

    private LetterPlain() {}

    public static String of(LetterText letter) {
        var parts = new ArrayList<String>();
        parts.add(letter.title());
        parts.add(String.join("\n", letter.addressees()));
        parts.add(letter.salutation());
        letter.body().forEach(block -> parts.add(block(block, "")));
        if (!letter.demands().isEmpty()) {
            parts.add(
                    numbered(letter.demands().stream().map(LetterPlain::demand).toList(), "%d. "));
        }
        letter.closing().forEach(block -> parts.add(block(block, "")));
        parts.add(letter.signOff());
        if (!letter.sources().isEmpty()) {
            var say = LetterWords.of(letter.lang());
            var sources =
                    letter.sources().stream().map(source -> source(source, say)).toList();
            parts.add(say.say("sources") + "\n" + numbered(sources, "[%d] "));
        }
        return String.join("\n\n", parts) + "\n";
    }

    /** The words of one line, without their dress and without the numbers of sources. */
    public static String line(List<Inline> line) {
        return line(line, "");
    }

    /** A demand in one line: its label, then its text. */
    public static String demand(Demand demand) {
        return label(demand) + line(demand.text(), "[%d]");
    }

    /** The label of a demand as the beginning of its line; nothing where it has none. */
    static String label(Demand demand) {
        var label = demand.label();
        return label == null ? "" : label + (label.matches(".*\\p{Punct}") ? " " : ". ");
    }

    private static String source(Source source, LetterWords say) {
        var date = source.date() == null ? "" : ", " + say.date(source.date());
        return "%s, “%s”%s, %s".formatted(source.outlet(), source.title(), date, source.url());
    }

    private static String numbered(List<String> lines, String number) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> number.formatted(i + 1) + lines.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<Inline> line, String note) {
        return line.stream()
                .map(inline -> switch (inline) {
                    case Inline.Break ignored -> "\n";
                    case Inline.Note(var number) -> note.formatted(number);
                    case Inline.Run(var text, var marks, var href) -> text;
                })
                .collect(Collectors.joining());
    }

    private static String block(Block block, String indent) {
        return switch (block) {
            case Block.Heading(var level, var content) -> indent + line(content, "[%d]");
            case Block.Paragraph(var content) -> indent + line(content, "[%d]").replace("\n", "\n" + indent);
            case Block.Quote(var content) -> blocks(content, indent + "> ");
            case Block.Listing(var ordered, var items) ->
                IntStream.range(0, items.size())
                        .mapToObj(i -> item(items.get(i), indent, ordered ? (i + 1) + ". " : "- "))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String item(List<Block> item, String indent, String sign) {
        var inner = blocks(item, indent + " ".repeat(sign.length()));
        return indent + sign + inner.substring(indent.length() + sign.length());
    }

    private static String blocks(List<Block> blocks, String indent) {
        return blocks.stream().map(block -> block(block, indent)).collect(Collectors.joining("\n"));
    }
}
