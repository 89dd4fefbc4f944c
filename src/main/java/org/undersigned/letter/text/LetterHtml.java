package org.undersigned.letter.text;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A letter as HTML. The tags are ours, every word is escaped, and links were checked when the letter was read. Numbers
 * in the text lead to the sources at the foot, and those back.
 */
public final class LetterHtml {

    private final LetterText letter;
    private final Notes notes;
    private final LetterWords say;

    private final IntFunction<String> standing;

    private LetterHtml(LetterText letter, IntFunction<String> standing) {
        this.letter = letter;
        this.standing = standing;
        this.say = LetterWords.of(letter.lang());
        this.notes = new Notes(say);
    }

    /** From the salutation to the sources; the title and addressees stand where the page wants them. */
    public static String of(LetterText letter) {
        var html = new LetterHtml(letter, demand -> "");
        return html.words() + html.notes.foot(letter.sources());
    }

    /** The same in two pieces, for a page that has something to say between the sign-off and the sources. */
    public static Pieces pieces(LetterText letter) {
        return pieces(letter, demand -> "");
    }

    /**
     * The same, with what became of the demands.
     *
     * @param standing HTML to put behind a demand, by its number from 1
     */
    public static Pieces pieces(LetterText letter, IntFunction<String> standing) {
        var html = new LetterHtml(letter, standing);
        return new Pieces(html.words(), html.notes.foot(letter.sources()));
    }

    /**
     * @param words from the salutation to the sign-off
     * @param sources the foot of the letter; empty where nothing is cited
     */
    public record Pieces(String words, String sources) {}

    /** Makes words safe between tags and in quoted attributes. */
    public static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String words() {
        return "<p>" + escape(letter.salutation()) + "</p>"
                + blocks(letter.body())
                + demands(letter.demands())
                + blocks(letter.closing())
                + "<p>" + escape(letter.signOff()) + "</p>";
    }

    private String demands(List<Demand> demands) {
        return demands.isEmpty()
                ? ""
                : IntStream.range(0, demands.size())
                        .mapToObj(i -> demand(i + 1, demands.get(i)))
                        .collect(Collectors.joining("", "<ol class=\"demands\">", "</ol>"));
    }

    private String demand(int number, Demand demand) {
        var kind = say.kind(demand.kind());
        return "<li id=\"demand-" + number + "\">"
                + (kind.isEmpty() ? "" : "<span class=\"kind\">" + escape(kind) + "</span> ")
                + (demand.label() == null
                        ? ""
                        : "<strong class=\"label\">"
                                + escape(LetterPlain.label(demand).strip()) + "</strong> ")
                + line(demand.text()) + standing.apply(number) + "</li>";
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining());
    }

    private String block(Block block) {
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

    private String item(List<Block> item) {
        return item.size() == 1 && item.getFirst() instanceof Block.Paragraph(var content)
                ? line(content)
                : blocks(item);
    }

    private String line(List<Inline> line) {
        return line.stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Inline inline) {
        return switch (inline) {
            case Inline.Break ignored -> "<br>";
            case Inline.Note(var number) -> notes.number(number);
            case Inline.Run run -> run(run);
        };
    }

    private static String run(Inline.Run run) {
        var html = escape(run.text());
        if (run.marks().contains(Inline.Mark.italic)) {
            html = wrap("em", html);
        }
        if (run.marks().contains(Inline.Mark.bold)) {
            html = wrap("strong", html);
        }
        return run.href() == null
                ? html
                : "<a href=\"" + escape(run.href()) + "\" rel=\"noopener noreferrer nofollow\">" + html + "</a>";
    }

    static String wrap(String tag, String html) {
        return "<" + tag + ">" + html + "</" + tag + ">";
    }
}
