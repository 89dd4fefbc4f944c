package org.undersigned.letter.draft.update;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What the fuzzer calls with whatever it thinks of: it is read or refused, cheaply; what is read, is written as it was
 * read; and what a draft accepts, it knows. The time is only held to a limit where {@code fuzz.timed} says so.
 */
public final class FuzzTarget {

    private static final boolean TIMED = Boolean.getBoolean("fuzz.timed");

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] message) {
        require(message, UpdateReader::read);
        try {
            var update = UpdateReader.read(message);
            require(
                    Arrays.equals(message, update.toBytes()) || isTheSame(update),
                    "written otherwise than it was read");
            accept(update);
        } catch (BadUpdate | Gap refused) {
            // as it should be
        }
    }

    /** @throws AssertionError where a reader costs more than a message may, and not only when it was called first */
    static void require(byte[] message, Consumer<byte[]> reader) {
        if (!isCheap(message, reader)) {
            require(isCheap(message, reader), "more than eight megabytes, or fifty milliseconds");
        }
    }

    private static boolean isCheap(byte[] message, Consumer<byte[]> reader) {
        var cost = Cost.of(() -> read(message, reader));
        return cost.bytes() < Cost.MOST_BYTES && (!TIMED || cost.nanos() < Cost.MOST_NANOS);
    }

    private static void read(byte[] message, Consumer<byte[]> reader) {
        try {
            reader.accept(message);
        } catch (BadUpdate refused) {
            // as it should be
        }
    }

    /** A number may be written in more bytes than it needs; written again, it never changes any more. */
    private static boolean isTheSame(Update update) {
        var once = update.toBytes();
        return Arrays.equals(once, UpdateReader.read(once).toBytes());
    }

    private static void accept(Update update) {
        var owners = new Owners();
        var draft = new Draft(Vocabulary.LETTER, owners);
        draft.store(draft.accept(update, "ada").update());
        require(draft.accept(update, "ada").update().isEmpty(), "accepted twice");
        var reopened = new Draft(Vocabulary.LETTER, owners);
        reopened.load(UpdateReader.readStored(draft.compact().toBytes()));
        require(Arrays.equals(draft.vector().toBytes(), reopened.vector().toBytes()), "another draft after a restart");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
