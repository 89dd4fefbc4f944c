package org.undersigned.letter.draft.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words lie in texts, texts in nodes, nodes in the letter. What lies elsewhere stops a page, or makes it take out what does not fit. */
class PlacesTest {

    private static final int ADAS = 1;
    private static final int GRACES = 2;
    private static final int PARAGRAPH = 0;
    private static final int TEXT = 1;
    private static final int WORDS = 2;
    private static final int LEVEL = 4;

    private final Draft draft = new Draft(Vocabulary.LETTER, new Owners());

    /** Ada's paragraph with two letters of text and an attribute. */
    @BeforeEach
    void begin() {
        take("ada", Crafted.structs(ADAS, 0, 4, out -> {
            out.u8(7).varUint(1).string("letter").varUint(3).string("paragraph");
            out.u8(7).varUint(0).varUint(ADAS).varUint(PARAGRAPH).varUint(6);
            out.u8(4).varUint(0).varUint(ADAS).varUint(TEXT).string("We");
            out.u8(0x28).varUint(0).varUint(ADAS).varUint(PARAGRAPH).string("level");
            out.varUint(1).u8(126);
        }));
    }

    @Test
    void nothingButNodesLiesInTheLetterItself() {
        Stream.of(text(), words(), mark(), values()).forEach(what -> assertRefused(in("letter", what)));
        take("grace", in("letter", node()));
    }

    @Test
    void onlyTextsAndNodesLieInANode() {
        Stream.of(words(), mark(), values()).forEach(what -> assertRefused(in(PARAGRAPH, what)));
        take("grace", in(PARAGRAPH, text()));
    }

    @Test
    void onlyWordsAndMarksLieInAText() {
        Stream.of(node(), text(), values()).forEach(what -> assertRefused(in(TEXT, what)));
        take("grace", in(TEXT, words()));
    }

    @Test
    void anAttributeIsAValue() {
        Stream.of(words(), node(), text()).forEach(what -> assertRefused(attribute(what)));
        take("grace", attribute(values()));
    }

    @Test
    void whatStandsBehindAnotherLiesWhereThatLies() {
        assertRefused(behind(PARAGRAPH, words()));
        assertRefused(behind(LEVEL, words()));
        assertRefused(behind(WORDS, node()));
        take("grace", behind(LEVEL, values()));
    }

    @Test
    void aDraftOfAnEarlierVersionIsStillRead() {
        var before = draft.vector().toBytes();
        draft.load(UpdateReader.readStored(in("letter", words())));
        assertThat(draft.vector().toBytes()).isNotEqualTo(before);
    }

    /** A kind of content, and what it holds. */
    private record What(int kind, Consumer<ByteWriter> content) {}

    private static What words() {
        return new What(Content.STRING, out -> out.string("words"));
    }

    private static What mark() {
        return new What(Content.FORMAT, out -> out.string("bold").string("{}"));
    }

    private static What text() {
        return new What(Content.TYPE, out -> out.varUint(6));
    }

    private static What node() {
        return new What(Content.TYPE, out -> out.varUint(3).string("paragraph"));
    }

    private static What values() {
        return new What(Content.ANY, out -> out.varUint(1).u8(126));
    }

    private static byte[] in(String root, What what) {
        return graces(what, 0, out -> out.varUint(1).string(root));
    }

    private static byte[] in(int parent, What what) {
        return graces(what, 0, out -> out.varUint(0).varUint(ADAS).varUint(parent));
    }

    private static byte[] attribute(What what) {
        return graces(
                what,
                Struct.HAS_KEY,
                out -> out.varUint(0).varUint(ADAS).varUint(PARAGRAPH).string("level"));
    }

    private static byte[] behind(int left, What what) {
        return graces(what, Struct.HAS_ORIGIN, out -> out.varUint(ADAS).varUint(left));
    }

    private static byte[] graces(What what, int info, Consumer<ByteWriter> place) {
        return Crafted.structs(GRACES, 0, 1, out -> {
            place.accept(out.u8(info | what.kind()));
            what.content().accept(out);
        });
    }

    private void take(String employee, byte[] update) {
        assertThat(draft.accept(UpdateReader.read(update), employee).update().isEmpty())
                .isFalse();
    }

    private void assertRefused(byte[] update) {
        assertThatExceptionOfType(BadUpdate.class).isThrownBy(() -> draft.accept(UpdateReader.read(update), "grace"));
    }
}
