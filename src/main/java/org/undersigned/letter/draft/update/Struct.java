package org.undersigned.letter.draft.update;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive ids of one client, and where they belong in the document.
 *
 * @param info the first byte: which of the following are there, and the kind of content
 * @param origin the left neighbour when it was written
 * @param right the right neighbour when it was written
 * @param root the named root it belongs to; only where no neighbour tells
 * @param parent the node it belongs to; only where neither neighbour nor root tells
 * @param key the attribute of the node, or the entry of the map, that it is the value of
 * @param place what it lies in; known once it has found it
 */
record Struct(
        Id id,
        int info,
        @Nullable Id origin,
        @Nullable Id right,
        @Nullable String root,
        @Nullable Id parent,
        @Nullable String key,
        Content content,
        Place place) {

    static final int HAS_ORIGIN = 0x80;
    static final int HAS_RIGHT = 0x40;
    static final int HAS_KEY = 0x20;
    static final int KIND = 0x1f;

    static Struct gc(Id id, Content hole) {
        return new Struct(id, Content.GC, null, null, null, null, null, hole, Place.UNKNOWN);
    }

    int length() {
        return content.length();
    }

    /** The first clock after it. */
    long end() {
        return id.clock() + length();
    }

    Struct placed(Place found) {
        return new Struct(id, info, origin, right, root, parent, key, content, found);
    }

    /** Without its first ids: what follows in a struct has the one before as its left neighbour. */
    Struct from(long clock) {
        var offset = (int) (clock - id.clock());
        if (offset == 0) {
            return this;
        }
        var rest = new Id(id.client(), clock);
        if (content.kind() == Content.GC) {
            return gc(rest, content.from(offset));
        }
        var before = new Id(id.client(), clock - 1);
        return new Struct(rest, info | HAS_ORIGIN, before, right, null, null, null, content.from(offset), place);
    }

    /** Its first words. */
    Struct until(long clock) {
        if (clock == end()) {
            return this;
        }
        var words = ((Content.Text) content).until((int) (clock - id.clock()));
        return new Struct(id, info, origin, right, root, parent, key, words, place);
    }

    /** The same without what it says. */
    Struct hollow() {
        var hole = new Content.Gone(Content.DELETED, length());
        return new Struct(id, info & ~KIND | Content.DELETED, origin, right, root, parent, key, hole, place);
    }

    /** Whether the next struct is this one typed on: Yjs writes a run of characters in either way. */
    boolean runsInto(Struct next) {
        return content instanceof Content.Text
                && next.content instanceof Content.Text
                && (next.info & HAS_KEY) == 0
                && (info & HAS_KEY) == 0
                && new Id(id.client(), end() - 1).equals(next.origin)
                && Objects.equals(right, next.right);
    }

    Struct typedOn(List<Struct> following) {
        if (following.isEmpty()) {
            return this;
        }
        var text = new StringBuilder(((Content.Text) content).text());
        following.forEach(struct -> text.append(((Content.Text) struct.content).text()));
        return new Struct(id, info, origin, right, root, parent, key, new Content.Text(text.toString()), place);
    }

    void write(ByteWriter out) {
        out.u8(info);
        if (content.kind() != Content.GC) {
            writePlace(out);
        }
        content.write(out);
    }

    private void writePlace(ByteWriter out) {
        if (origin != null) {
            out.id(origin);
        }
        if (right != null) {
            out.id(right);
        }
        if (root != null) {
            out.varUint(1).string(root);
        } else if (parent != null) {
            out.varUint(0).id(parent);
        }
        if (key != null) {
            out.string(key);
        }
    }
}
