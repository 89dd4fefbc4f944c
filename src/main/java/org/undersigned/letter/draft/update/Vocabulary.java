package org.undersigned.letter.draft.update;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes and marks that a letter's draft is made of. It only grows: an older draft must stay readable. */
public record Vocabulary(Set<String> roots, Set<String> nodes, Set<String> marks) {

    private static final int XML_ELEMENT = 3;
    private static final int XML_TEXT = 6;
    private static final Set<Integer> FOREIGN = Set.of(Content.JSON, Content.BINARY, Content.EMBED, Content.DOC);

    public static final Vocabulary LETTER = new Vocabulary(
            Set.of("letter", "meta"),
            Set.of(
                    "letterTitle",
                    "addressees",
                    "addressee",
                    "salutation",
                    "body",
                    "demands",
                    "demand",
                    "closing",
                    "signOff",
                    "paragraph",
                    "heading",
                    "bulletList",
                    "orderedList",
                    "listItem",
                    "blockquote",
                    "hardBreak",
                    "sourceNote"),
            Set.of("bold", "italic", "link", "pullQuote", "comment", "insertion", "deletion"));

    /** @throws BadUpdate if the struct holds what no editor of ours writes */
    void require(Struct struct) {
        if (struct.root() != null && !roots.contains(struct.root())) {
            throw new BadUpdate("A draft has no such part");
        }
        if (FOREIGN.contains(struct.content().kind())) {
            throw new BadUpdate("A draft holds no such content");
        }
        if (struct.content() instanceof Content.One one) {
            require(one);
        }
    }

    /**
     * Words and marks lie in texts, texts in nodes, nodes in nodes or the letter itself; attributes are values.
     *
     * @throws BadUpdate where a page could not show it, and would take it out, or stop
     */
    void requirePlace(Struct struct) {
        var kind = struct.content().kind();
        if (kind != Content.GC && kind != Content.DELETED && !fits(struct, kind)) {
            throw new BadUpdate("A draft has no such thing in that place");
        }
    }

    private static boolean fits(Struct struct, int kind) {
        var inside = struct.place().kind();
        if (inside == Place.Kind.GONE || inside == Place.Kind.META) {
            return true;
        }
        if (struct.place().attribute()) {
            return kind == Content.ANY;
        }
        return switch (kind) {
            case Content.STRING, Content.FORMAT -> inside == Place.Kind.TEXT;
            case Content.TYPE -> isText(struct.content()) ? inside == Place.Kind.NODE : inside != Place.Kind.TEXT;
            default -> false;
        };
    }

    private static boolean isText(Content content) {
        return content instanceof Content.One one && one.type() == XML_TEXT;
    }

    private void require(Content.One one) {
        var known = one.kind() == Content.FORMAT
                ? marks.contains(markOf(one.name()))
                : one.type() == XML_TEXT || one.type() == XML_ELEMENT && nodes.contains(one.name());
        if (!known) {
            throw new BadUpdate("A draft has no such node or mark");
        }
    }

    /** Marks that may overlap themselves carry a hash behind their name. */
    private static String markOf(@Nullable String name) {
        var plain = name == null ? "" : name;
        var at = plain.indexOf("--");
        return at < 0 ? plain : plain.substring(0, at);
    }
}
