package org.undersigned.letter.text;

import java.util.List;
import java.util.stream.Collectors;

/** A letter as HTML. The tags are ours, every word is escaped, and links were checked when the letter was read. */
public final class LetterHtml {

    private LetterHtml() {}

    /** From the salutation to the sign-off; the title and addressees stand where the page wants them. */
    public static String of(LetterText letter) {
        return "<p>" + escape(letter.salutation()) + "</p>"
                + blocks(letter.body())
                + demands(letter.demands())
                + blocks(letter.closing())
                + "<p>" + escape(letter.signOff()) + "</p>";
    }

    /** Makes words safe between tags and in quoted attributes. */
    public static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String demands(List<List<Inline>> demands) {
        return demands.isEmpty()
                ? ""
                : demands.stream()
                        .map(demand -> "<li>" + line(demand) + "</li>")
                        .collect(Collectors.joining("", "<ol class=\"demands\">", "</ol>"));
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(LetterHtml::block).collect(Collectors.joining());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content) -> wrap("h" + level, line(content));
            case Block.Paragraph(var content) -> wrap("p", line(content));
            case Block.Quote(var content) -> wrap("blockquote", blocks(content));
            case Block.Listing(var ordered, var items) ->
                wrap(
                        ordered ? "ol" : "ul",
                        items.stream().map(item -> wrap("li", item(item))).collect(Collectors.joining()));
        };
    }

    private static String item(List<Block> item) {
        return item.size() == 1 && item.getFirst() instanceof Block.Paragraph(var content)
                ? line(content)
                : blocks(item);
    }

    private static String line(List<Inline> line) {
        return line.stream().map(LetterHtml::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Break ignored -> "<br>";
            case Inline.Run(var text, var marks, var href) -> {
                var html = escape(text);
                if (marks.contains(Inline.Mark.italic)) {
                    html = wrap("em", html);
                }
                if (marks.contains(Inline.Mark.bold)) {
                    html = wrap("strong", html);
                }
                yield href == null
                        ? html
                        : "<a href=\"" + escape(href) + "\" rel=\"noopener noreferrer nofollow\">" + html + "</a>";
            }
        };
    }

    private static String wrap(String tag, String html) {
        return "<" + tag + ">" + html + "</" + tag + ">";
    }
}
