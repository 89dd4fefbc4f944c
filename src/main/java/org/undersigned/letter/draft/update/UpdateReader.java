package org.undersigned.letter.draft.update;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads an update from bytes that anybody may have made up. Time and memory are bounded by their number, and by a number
 * of parts that nobody writes between two messages.
 */
public final class UpdateReader {

    /** An hour without a line makes a tenth of this; all of it takes less than eight megabytes here. */
    private static final int MOST_PARTS = 30_000;

    /** Far beyond any letter, and far below what the numbers of a browser can count. */
    private static final long LAST_CLOCK = 1L << 40;

    private final ByteReader in;
    private final ContentReader contents;
    private int left;

    private UpdateReader(byte[] bytes, int parts) {
        this.in = new ByteReader(bytes);
        this.contents = new ContentReader(in, this::count);
        this.left = parts;
    }

    /** @throws BadUpdate unless this is an update as Yjs writes them, without a byte too many */
    public static Update read(byte[] bytes) {
        return new UpdateReader(bytes, MOST_PARTS).update();
    }

    /** Reads what was read, checked and stored here before: a whole draft may have more parts than a message. */
    public static Update readStored(byte[] bytes) {
        return new UpdateReader(bytes, Integer.MAX_VALUE).update();
    }

    private Update update() {
        var runs = new TreeMap<Long, List<Struct>>();
        var clients = in.count();
        count(clients);
        for (var i = 0; i < clients; i++) {
            var count = in.count();
            var client = in.varUint();
            var run = run(client, count);
            if (!run.isEmpty() && runs.put(client, run) != null) {
                throw new BadUpdate("An update names a client twice");
            }
        }
        var deletes = DeleteSet.read(in, this::count);
        in.end();
        return new Update(runs, deletes);
    }

    private List<Struct> run(long client, int count) {
        count(count);
        var clock = in.varUint();
        var run = new ArrayList<Struct>(Math.min(count, 1024));
        for (var i = 0; i < count; i++) {
            var struct = struct(new Id(client, clock));
            clock = struct.end();
            run.add(struct);
        }
        if (clock > LAST_CLOCK) {
            throw new BadUpdate("Nobody has written that much");
        }
        return run;
    }

    private void count(int parts) {
        left -= parts;
        if (left < 0) {
            throw new BadUpdate("An update has too many parts");
        }
    }

    private Struct struct(Id id) {
        var info = in.u8();
        var kind = info & Struct.KIND;
        if (kind == Content.GC) {
            return Struct.gc(id, contents.read(kind));
        }
        @Nullable Id origin = (info & Struct.HAS_ORIGIN) != 0 ? id() : null;
        @Nullable Id right = (info & Struct.HAS_RIGHT) != 0 ? id() : null;
        if (origin != null || right != null) {
            return new Struct(id, info, origin, right, null, null, null, contents.read(kind), Place.UNKNOWN);
        }
        var named = in.varUint();
        if (named > 1) {
            throw new BadUpdate("A parent of an unknown kind");
        }
        @Nullable String root = named == 1 ? in.string() : null;
        @Nullable Id parent = named == 0 ? id() : null;
        @Nullable String key = (info & Struct.HAS_KEY) != 0 ? in.string() : null;
        return new Struct(id, info, null, null, root, parent, key, contents.read(kind), Place.UNKNOWN);
    }

    private Id id() {
        return new Id(in.varUint(), in.varUint());
    }
}
