package org.undersigned.letter.draft.update;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a struct holds. The first five bits of a struct name the kind. */
sealed interface Content {

    int GC = 0;
    int DELETED = 1;
    int JSON = 2;
    int BINARY = 3;
    int STRING = 4;
    int EMBED = 5;
    int FORMAT = 6;
    int TYPE = 7;
    int ANY = 8;
    int DOC = 9;
    int SKIP = 10;

    int kind();

    /** How many ids it takes. */
    int length();

    void write(ByteWriter out);

    /** The part that begins so many ids later. */
    Content from(int offset);

    /** A hole where something was: collected (GC), or deleted in its place. */
    record Gone(int kind, int length) implements Content {

        @Override
        public void write(ByteWriter out) {
            out.varUint(length);
        }

        @Override
        public Content from(int offset) {
            return new Gone(kind, length - offset);
        }
    }

    /** Characters; each UTF-16 unit has an id of its own. */
    record Text(String text) implements Content {

        @Override
        public int kind() {
            return STRING;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public void write(ByteWriter out) {
            out.string(text);
        }

        Text until(int offset) {
            var head = text.substring(0, offset);
            var last = head.length() - 1;
            return new Text(Character.isHighSurrogate(head.charAt(last)) ? head.substring(0, last) + "\ufffd" : head);
        }

        /** Half a surrogate pair becomes the replacement character, as in Yjs. */
        @Override
        public Content from(int offset) {
            var rest = text.substring(offset);
            return new Text(Character.isLowSurrogate(rest.charAt(0)) ? "\ufffd" + rest.substring(1) : rest);
        }
    }

    /** Values in a row, each as it was encoded. */
    record Values(int kind, List<byte[]> values) implements Content {

        @Override
        public int length() {
            return values.size();
        }

        @Override
        public void write(ByteWriter out) {
            out.varUint(values.size());
            values.forEach(out::raw);
        }

        @Override
        public Content from(int offset) {
            return new Values(kind, values.subList(offset, values.size()));
        }
    }

    /**
     * One thing in one id: a mark's begin or end, a node, an embedded value.
     *
     * @param name of the mark or node; null where the kind has none
     * @param type Yjs's number for the kind of node; -1 where it is none
     */
    record One(int kind, int type, @Nullable String name, byte[] encoded) implements Content {

        @Override
        public int length() {
            return 1;
        }

        @Override
        public void write(ByteWriter out) {
            out.raw(encoded);
        }

        @Override
        public Content from(int offset) {
            throw new IllegalArgumentException("One thing has no parts");
        }
    }
}
