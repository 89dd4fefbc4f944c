package org.undersigned.letter.draft.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which suggestions an update speaks of, so that its connection's employee can be written down as theirs. */
class SuggestionMarksTest {

    @Test
    void namesTheIdsOfWhatIsToBePutInAndLeftOut() {
        assertThat(in(mark("insertion", "{\"id\":\"one\"}"))).containsExactly("one");
        assertThat(in(mark("deletion", "{\"id\":\"two\"}"))).containsExactly("two");
    }

    @Test
    void namesTheIdsOnSourcesAndLineBreaksWhichBearNoMarks() {
        assertThat(in(attribute("insertion", "suggestion:one"))).containsExactly("one");
        assertThat(in(attribute("deletion", "suggestion:two"))).containsExactly("two");
        assertThat(in(attribute("outlet", "The Halden Courier"))).isEmpty();
        assertThat(in(attribute("deletion", "suggestion:" + "x".repeat(23)))).isEmpty();
        assertThat(in(attribute("deletion", "suggestion:"))).isEmpty();
    }

    @Test
    void namesNothingElse() {
        assertThat(in(mark("bold", "{\"id\":\"one\"}"))).isEmpty();
        assertThat(in(mark("insertion", "null"))).isEmpty();
        assertThat(in(mark("insertion", "{\"id\":[[\"one\"]]}"))).isEmpty();
        assertThat(in(mark("insertion", "{\"id\":\"%s\"}".formatted("x".repeat(23)))))
                .isEmpty();
    }

    @Test
    void isNotAskedAboutMarksThatNoPageCanRead() {
        assertThatThrownBy(() -> in(mark("insertion", "{\"id\":"))).isInstanceOf(BadUpdate.class);
        assertThatThrownBy(() -> in(mark("insertion", "[".repeat(5000)))).isInstanceOf(BadUpdate.class);
    }

    private static Iterable<String> in(Consumer<ByteWriter> struct) {
        return SuggestionMarks.in(UpdateReader.read(Crafted.structs(1, 0, 1, struct)));
    }

    private static Consumer<ByteWriter> attribute(String name, String value) {
        return out -> out.u8(0x28)
                .varUint(1)
                .string("letter")
                .string(name)
                .varUint(1)
                .u8(119)
                .string(value);
    }

    private static Consumer<ByteWriter> mark(String name, String value) {
        return out -> out.u8(6).varUint(1).string("letter").string(name).string(value);
    }
}
