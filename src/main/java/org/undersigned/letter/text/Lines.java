package org.undersigned.letter.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a letter's text in the order in which they are read. */
final class Lines {

    private Lines() {}

    static List<List<Inline>> of(List<Block> body, List<Demand> demands, List<Block> closing) {
        var lines = new ArrayList<List<Inline>>();
        body.forEach(block -> add(block, lines));
        demands.forEach(demand -> lines.add(demand.text()));
        closing.forEach(block -> add(block, lines));
        return lines;
    }

    /** Whether these words stand in one of the lines, as they are. */
    static boolean hold(List<List<Inline>> lines, String words) {
        return lines.stream()
                .anyMatch(line -> LetterPlain.line(line).replace('\n', ' ').contains(words));
    }

    private static void add(Block block, List<List<Inline>> lines) {
        switch (block) {
            case Block.Heading(var level, var content) -> lines.add(content);
            case Block.Paragraph(var content) -> lines.add(content);
            case Block.Quote(var content) -> content.forEach(inner -> add(inner, lines));
            case Block.Listing(var ordered, var items) ->
                items.forEach(item -> item.forEach(inner -> add(inner, lines)));
        }
    }
}
