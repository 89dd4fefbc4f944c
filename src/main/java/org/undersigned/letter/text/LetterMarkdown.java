package org.undersigned.letter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A letter as Markdown, with footnotes; every character that Markdown would read as a sign is escaped. */
public final class LetterMarkdown {

    private LetterMarkdown() {}

    public static String of(LetterText letter) {
        var parts = new ArrayList<String>();
        parts.add("# " + escape(letter.title()));
        parts.add(letter.addressees().stream().map(LetterMarkdown::escape).collect(Collectors.joining("\\\n")));
        parts.add(escape(letter.salutation()));
        letter.body().forEach(block -> parts.add(block(block)));
        parts.addAll(demands(letter.demands()));
        letter.closing().forEach(block -> parts.add(block(block)));
        parts.add(escape(letter.signOff()));
        parts.addAll(sources(letter));
        return String.join("\n\n", parts) + "\n";
    }

    private static List<String> demands(List<Demand> demands) {
        return demands.isEmpty()
                ? List.of()
                : List.of(IntStream.range(0, demands.size())
                        .mapToObj(i -> (i + 1) + ". " + demand(demands.get(i)))
                        .collect(Collectors.joining("\n")));
    }

    private static String demand(Demand demand) {
        var label = LetterPlain.label(demand).strip();
        return (label.isEmpty() ? "" : "**" + escape(label) + "** ")
                + line(demand.text()).replace("\n", "\n   ");
    }

    private static List<String> sources(LetterText letter) {
        var say = LetterWords.of(letter.lang());
        return IntStream.rangeClosed(1, letter.sources().size())
                .mapToObj(number ->
                        "[^%d]: %s".formatted(number, source(letter.sources().get(number - 1), say)))
                .toList();
    }

    private static String source(Source source, LetterWords say) {
        var date = source.date() == null ? "" : ", " + say.date(source.date());
        return "%s, *%s*%s, <%s>".formatted(escape(source.outlet()), escape(source.title()), date, source.url());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content) ->
                "#".repeat(level) + " " + line(content).replace("\\\n", " ");
            case Block.Paragraph(var content) -> line(content);
            case Block.Quote(var content) -> indented(blocks(content), "> ", "> ");
            case Block.Listing(var ordered, var items) ->
                IntStream.range(0, items.size())
                        .mapToObj(i -> item(items.get(i), ordered ? (i + 1) + ". " : "- "))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String item(List<Block> item, String sign) {
        return indented(blocks(item), sign, " ".repeat(sign.length()));
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(LetterMarkdown::block).collect(Collectors.joining("\n\n"));
    }

    private static String indented(String text, String first, String rest) {
        return first + text.replace("\n", "\n" + rest);
    }

    private static String line(List<Inline> line) {
        return line.stream().map(LetterMarkdown::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Break ignored -> "\\\n";
            case Inline.Note(var number) -> "[^" + number + "]";
            case Inline.Run run -> run(run);
        };
    }

    /** Signs of emphasis stand close to the words, the spaces outside of them. */
    private static String run(Inline.Run run) {
        var words = run.text().strip();
        if (words.isEmpty()) {
            return run.text();
        }
        var before = run.text().substring(0, run.text().indexOf(words));
        var after = run.text().substring(before.length() + words.length());
        var signs = (run.marks().contains(Inline.Mark.bold) ? "**" : "")
                + (run.marks().contains(Inline.Mark.italic) ? "*" : "");
        var dressed = signs + escape(words) + new StringBuilder(signs).reverse();
        return before + (run.href() == null ? dressed : "[" + dressed + "](<" + run.href() + ">)") + after;
    }

    static String escape(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>()#|~])", "\\\\$1").replaceAll("^([-+]|\\d+[.)])(?=\\s)", "\\\\$1");
    }
}
