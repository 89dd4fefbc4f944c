package org.undersigned.letter.text;

import java.util.List;

/** One piece of the letter's body. */
public sealed interface Block {

    record Heading(int level, List<Inline> content) implements Block {}

    record Paragraph(List<Inline> content) implements Block {}

    record Listing(boolean ordered, List<List<Block>> items) implements Block {}

    record Quote(List<Block> content) implements Block {}
}
