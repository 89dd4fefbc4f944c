package org.undersigned.letter.draft.update;

import java.util.HexFormat;
import java.util.function.Consumer;

/** Updates as nobody's editor writes them. */
public final class Crafted {

    private Crafted() {}

    /** One client, so many structs from a clock on, nothing deleted. */
    public static byte[] structs(long client, long clock, int count, Consumer<ByteWriter> structs) {
        var out = new ByteWriter().varUint(1).varUint(count).varUint(client).varUint(clock);
        structs.accept(out);
        return out.varUint(0).toBytes();
    }

    /** A text beside the letter, where no page looks for one, and each letter is one id. */
    public static byte[] text(long client, String text) {
        return structs(client, 0, 1, out -> out.u8(4).varUint(1).string("meta").string(text));
    }

    /** A letter each under so many client ids. */
    public static byte[] openings(int clients) {
        var out = new ByteWriter().varUint(clients);
        for (var client = clients; client > 0; client--) {
            out.varUint(1).varUint(client).varUint(0);
            out.u8(4).varUint(1).string("meta").string("x");
        }
        return out.varUint(0).toBytes();
    }

    /** A text behind one's own. */
    public static byte[] typedOn(long client, long clock, String text) {
        return structs(
                client,
                clock,
                1,
                out -> out.u8(0x84).varUint(client).varUint(clock - 1).string(text));
    }

    /** The ids of a client, taken by a hole: what they type next would vanish. */
    public static byte[] poison(long client, long clock, long length) {
        return structs(client, clock, 1, out -> out.u8(0).varUint(length));
    }

    public static byte[] deleted(long client, long clock, long length) {
        return new ByteWriter()
                .varUint(0)
                .varUint(1)
                .varUint(client)
                .varUint(1)
                .varUint(clock)
                .varUint(length)
                .toBytes();
    }

    /** Paragraphs in paragraphs. */
    public static byte[] nested(long client, int depth) {
        return structs(client, 0, depth, out -> {
            for (var i = 0; i < depth; i++) {
                out.u8(7);
                if (i == 0) {
                    out.varUint(1).string("letter");
                } else {
                    out.varUint(0).varUint(client).varUint(i - 1);
                }
                out.varUint(3).string("paragraph");
            }
        });
    }

    public static byte[] node(long client, String name) {
        return structs(
                client,
                0,
                1,
                out -> out.u8(7).varUint(1).string("letter").varUint(3).string(name));
    }

    public static byte[] mark(long client, String name) {
        return structs(
                client,
                0,
                1,
                out -> out.u8(6).varUint(1).string("meta").string(name).string("{}"));
    }

    /** Hangs Y.mergeUpdatesV2 for ever. */
    public static byte[] hang() {
        return HexFormat.of().parseHex("00010000000001000100010200001602000001fdffffffff7f0000");
    }
}
