package org.undersigned.letter.draft.update;

import java.util.ArrayList;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads what structs hold. */
final class ContentReader {

    /** Far more than anybody deletes between two messages; it keeps a few bytes from claiming all ids there are. */
    private static final int LONGEST_HOLE = 1 << 22;

    private static final int DEEPEST_VALUE = 32;
    private static final int XML_ELEMENT = 3;
    private static final int XML_HOOK = 5;
    private static final int XML_TEXT = 6;

    private final ByteReader in;
    private final IntConsumer counted;

    /** @param counted is told how many values come in a row, before anything is kept of them */
    ContentReader(ByteReader in, IntConsumer counted) {
        this.in = in;
        this.counted = counted;
    }

    Content read(int kind) {
        var start = in.position();
        return switch (kind) {
            case Content.GC, Content.DELETED -> new Content.Gone(kind, hole());
            case Content.JSON -> values(kind, in::string);
            case Content.STRING -> text();
            case Content.ANY -> values(kind, () -> skipAny(0));
            case Content.BINARY -> one(kind, start, in.bytes());
            case Content.EMBED -> one(kind, start, in.string());
            case Content.FORMAT -> format(start);
            case Content.TYPE -> type(start);
            case Content.DOC -> doc(start);
            default -> throw new BadUpdate("A struct of an unknown kind");
        };
    }

    private int hole() {
        var length = in.varUint();
        if (length == 0 || length > LONGEST_HOLE) {
            throw new BadUpdate("A hole of an impossible length");
        }
        return (int) length;
    }

    private Content text() {
        var text = in.string();
        if (text.isEmpty()) {
            throw new BadUpdate("A text without a character");
        }
        return new Content.Text(text);
    }

    private Content values(int kind, Runnable skipOne) {
        var count = in.count();
        if (count == 0) {
            throw new BadUpdate("A row of values without a value");
        }
        counted.accept(count);
        var values = new ArrayList<byte[]>();
        for (var i = 0; i < count; i++) {
            var start = in.position();
            skipOne.run();
            values.add(in.since(start));
        }
        return new Content.Values(kind, values);
    }

    private Content one(int kind, int start, Object skipped) {
        return new Content.One(kind, -1, null, in.since(start));
    }

    private Content format(int start) {
        var mark = in.string();
        MarkValue.require(in.string());
        return new Content.One(Content.FORMAT, -1, mark, in.since(start));
    }

    private Content type(int start) {
        var type = in.varUint();
        if (type > XML_TEXT) {
            throw new BadUpdate("A node of an unknown type");
        }
        @Nullable String name = type == XML_ELEMENT || type == XML_HOOK ? in.string() : null;
        return new Content.One(Content.TYPE, (int) type, name, in.since(start));
    }

    private Content doc(int start) {
        in.string();
        skipAny(0);
        return new Content.One(Content.DOC, -1, null, in.since(start));
    }

    private void skipAny(int depth) {
        if (depth > DEEPEST_VALUE) {
            throw new BadUpdate("A value is nested too deeply");
        }
        switch (in.u8()) {
            case 127, 126, 121, 120 -> {} // undefined, null, false, true
            case 125 -> skipVarInt();
            case 124 -> in.skip(4);
            case 123, 122 -> in.skip(8);
            case 119 -> in.skip(in.count());
            case 118 -> skipEach(true, depth);
            case 117 -> skipEach(false, depth);
            case 116 -> in.skip(in.count());
            default -> throw new BadUpdate("A value of an unknown type");
        }
    }

    private void skipEach(boolean named, int depth) {
        var count = in.count();
        for (var i = 0; i < count; i++) {
            if (named) {
                in.skip(in.count());
            }
            skipAny(depth + 1);
        }
    }

    private void skipVarInt() {
        for (var length = 1; in.u8() >= 0x80; length++) {
            if (length == 8) {
                throw new BadUpdate("A number has more than 53 bits");
            }
        }
    }
}
