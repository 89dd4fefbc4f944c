package org.undersigned.letter.draft.update;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads lib0's encoding from bytes that anybody may have made up: it never looks, counts or allocates beyond them. */
public final class ByteReader {

    private static final char REPLACEMENT = '\ufffd';
    private static final long LARGEST = (1L << 53) - 1;

    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int left() {
        return bytes.length - at;
    }

    int position() {
        return at;
    }

    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, at);
    }

    public int u8() {
        if (at == bytes.length) {
            throw new BadUpdate("A message ends in mid-word");
        }
        return bytes[at++] & 0xff;
    }

    /** A number of at most 53 bits, which is what JavaScript can hold. */
    public long varUint() {
        var value = 0L;
        for (var shift = 0; shift < 56; shift += 7) {
            var next = u8();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                if (value > LARGEST) {
                    break;
                }
                return value;
            }
        }
        throw new BadUpdate("A number has more than 53 bits");
    }

    /** A number of things that follow, each at least a byte long. */
    public int count() {
        var count = varUint();
        if (count > left()) {
            throw new BadUpdate("A message announces more than it holds");
        }
        return (int) count;
    }

    public byte[] bytes() {
        var length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public String string() {
        var length = count();
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isWhatWasWritten(text, length)) {
            throw new BadUpdate("A text is not UTF-8");
        }
        at += length;
        return text;
    }

    /** Java reads the replacement character from what is not UTF-8; somebody may also have written it. */
    private boolean isWhatWasWritten(String text, int length) {
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, at + length));
    }

    void skip(int count) {
        if (count > left()) {
            throw new BadUpdate("A message ends in mid-word");
        }
        at += count;
    }

    public void end() {
        if (left() > 0) {
            throw new BadUpdate("A message goes on after its end");
        }
    }
}
