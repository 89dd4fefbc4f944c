package org.undersigned.letter.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A letter as plain text, to copy and to quote. */
public final class LetterPlain {

    private LetterPlain() {}

    public static String of(LetterText letter) {
        var parts = new java.util.ArrayList<String>();
        parts.add(letter.title());
        parts.add(String.join("\n", letter.addressees()));
        parts.add(letter.salutation());
        letter.body().forEach(block -> parts.add(block(block, "")));
        if (!letter.demands().isEmpty()) {
            parts.add(IntStream.range(0, letter.demands().size())
                    .mapToObj(i -> (i + 1) + ". " + line(letter.demands().get(i)))
                    .collect(Collectors.joining("\n")));
        }
        letter.closing().forEach(block -> parts.add(block(block, "")));
        parts.add(letter.signOff());
        return String.join("\n\n", parts) + "\n";
    }

    /** The words of one line, without their dress. */
    public static String line(List<Inline> line) {
        return line.stream()
                .map(inline -> switch (inline) {
                    case Inline.Break ignored -> "\n";
                    case Inline.Run(var text, var marks, var href) -> text;
                })
                .collect(Collectors.joining());
    }

    private static String block(Block block, String indent) {
        return switch (block) {
            case Block.Heading(var level, var content) -> indent + line(content);
            case Block.Paragraph(var content) -> indent + line(content).replace("\n", "\n" + indent);
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
