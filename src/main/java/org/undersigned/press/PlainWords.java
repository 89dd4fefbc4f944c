package org.undersigned.press;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page of ours as plain text, to be pasted anywhere. */
final class PlainWords {

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "ul", "ol", "blockquote", "section", "div", "figure", "figcaption");

    private PlainWords() {}

    static String of(String html) {
        return blocks(Jsoup.parse(html).body())
                        .strip()
                        .replaceAll("[ \\t]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n") + "\n";
    }

    private static String blocks(Element parent) {
        var text = new StringBuilder();
        for (var child : parent.childNodes()) {
            text.append(child instanceof Element element ? element(element) : words(child));
        }
        return text.toString();
    }

    private static String element(Element element) {
        return switch (element.tagName()) {
            case "h1" -> under(element, '=');
            case "h2" -> "\n" + under(element, '-');
            case "blockquote" -> "\n\n" + blocks(element).strip().indent(1).replaceAll("(?m)^ ?", "> ") + "\n";
            case "ul" -> list(element, false);
            case "ol" -> list(element, true);
            case "br" -> "\n";
            case "sup" -> "[" + element.text() + "]";
            case "img" -> "[" + element.attr("alt") + "]";
            case "a" -> link(element);
            default ->
                BLOCKS.contains(element.tagName()) ? "\n\n" + blocks(element).strip() + "\n\n" : blocks(element);
        };
    }

    private static String under(Element title, char line) {
        var words = title.text();
        return "\n\n" + words + "\n" + String.valueOf(line).repeat(Math.min(words.length(), 72)) + "\n\n";
    }

    private static String list(Element list, boolean numbered) {
        var text = new StringBuilder("\n\n");
        var number = 0;
        for (var item : list.children()) {
            number++;
            var sign = numbered ? number + ". " : "- ";
            text.append(sign)
                    .append(blocks(item).strip().replace("\n", "\n" + " ".repeat(sign.length())))
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    /** Sources say where they are; the arrows between notes are of no use here. */
    private static String link(Element link) {
        var href = link.attr("href");
        return link.hasClass("back")
                ? ""
                : href.startsWith("http") && !href.equals(link.text()) ? link.text() + " (" + href + ")" : link.text();
    }

    private static String words(Node node) {
        return node instanceof TextNode text ? text.getWholeText().replaceAll("\\s+", " ") : "";
    }
}
