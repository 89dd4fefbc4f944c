package org.undersigned.letter.draft.update;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Messages as large as the socket takes them, each of them a different burden. */
final class Attacks {

    private static final int LARGEST = 1 << 20;

    private Attacks() {}

    static Map<String, byte[]> ofOneMegabyte() {
        var attacks = new LinkedHashMap<String, byte[]>();
        attacks.put(
                "holes of one id each", many(LARGEST / 2, (out, i) -> out.u8(0).varUint(1)));
        attacks.put(
                "as many holes as are read", many(29_000, (out, i) -> out.u8(0).varUint(1)));
        attacks.put("letters behind each other", many(29_000, Attacks::letter));
        attacks.put("one long text", Crafted.text(1, "x".repeat(LARGEST - 50)));
        attacks.put("one long text of four-byte characters", Crafted.text(1, "🙏".repeat(LARGEST / 4 - 50)));
        attacks.put("values of one byte each", values(LARGEST - 100));
        attacks.put("as many values as are read", values(29_000));
        attacks.put("ranges of deleted ids", deletes(LARGEST / 4));
        attacks.put("as many ranges as are read", deletes(29_000));
        attacks.put("clients without a word", clients(LARGEST / 3));
        attacks.put("names in a value", names(LARGEST / 3));
        return attacks;
    }

    private interface Part {
        void write(ByteWriter out, int number);
    }

    private static byte[] many(int count, Part part) {
        return Crafted.structs(1, 0, count, out -> each(count, i -> part.write(out, i)));
    }

    private static void letter(ByteWriter out, int number) {
        if (number == 0) {
            out.u8(4).varUint(1).string("letter").string("x");
        } else {
            out.u8(0x84).varUint(1).varUint(number - 1).string("x");
        }
    }

    private static byte[] values(int count) {
        return Crafted.structs(1, 0, 1, out -> {
            out.u8(8).varUint(1).string("meta").varUint(count);
            each(count, i -> out.u8(126));
        });
    }

    private static byte[] names(int count) {
        return Crafted.structs(1, 0, 1, out -> {
            out.u8(8).varUint(1).string("meta").varUint(1).u8(118).varUint(count);
            each(count, i -> out.string("a").u8(126));
        });
    }

    private static byte[] deletes(int count) {
        return written(out -> {
            out.varUint(0).varUint(1).varUint(1).varUint(count);
            each(count, i -> out.varUint(2L * i).varUint(1));
        });
    }

    private static byte[] clients(int count) {
        return written(out -> {
            out.varUint(count);
            each(count, i -> out.varUint(0).varUint(i).varUint(0));
            out.varUint(0);
        });
    }

    private static byte[] written(Consumer<ByteWriter> write) {
        var out = new ByteWriter();
        write.accept(out);
        return out.toBytes();
    }

    private static void each(int count, IntConsumer act) {
        for (var i = 0; i < count; i++) {
            act.accept(i);
        }
    }
}
