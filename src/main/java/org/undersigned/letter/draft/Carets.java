package org.undersigned.letter.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.draft.update.ByteReader;
import org.undersigned.letter.draft.update.ByteWriter;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in a draft, and where: the awareness of y-websocket. A seat speaks for the one client it spoke of first, and
 * for nobody else: pages repeat what they hear of others, and would keep the departed alive. Names come from the
 * sign-in, clocks from here.
 */
final class Carets {

    private static final String GONE = "null";
    private static final byte[] GONE_BYTES = GONE.getBytes(StandardCharsets.UTF_8);

    /** The one client that a seat speaks for, and who it is by the sign-in. */
    private record Speaker(Long client, ObjectNode user) {}

    private record Caret(Seat seat, long clock, byte[] state) {}

    private final Map<Long, Caret> carets = new LinkedHashMap<>();
    private final Map<Seat, Speaker> speakers = new HashMap<>();
    private final Map<Long, Long> shown = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();
    /** Later than any clock of an earlier run of this server that a page may remember. */
    private final long base = System.currentTimeMillis();

    /** @param mayUse whether the client id is this employee's, or nobody's */
    void hear(Seat seat, byte[] update, Predicate<Long> mayUse) {
        var in = new ByteReader(update);
        var count = in.count();
        for (var i = 0; i < count; i++) {
            var client = in.varUint();
            var clock = in.varUint();
            var state = in.string();
            var speaker = speakers.get(seat);
            if ((speaker == null || speaker.client().equals(client)) && mayUse.test(client)) {
                hear(seat, client, clock, state);
            }
        }
    }

    private void hear(Seat seat, long client, long clock, String state) {
        var speaker = speakers.computeIfAbsent(
                seat, newcomer -> new Speaker(client, CaretState.user(newcomer.ticket.employee())));
        var known = carets.get(client);
        if (known != null && known.seat() == seat && known.clock() >= clock) {
            return;
        }
        if (GONE.equals(state)) {
            carets.remove(client);
        } else {
            carets.put(
                    client,
                    new Caret(seat, clock, CaretState.of(speaker.user(), state).getBytes(StandardCharsets.UTF_8)));
        }
        touch(client);
    }

    private void touch(long client) {
        shown.merge(client, base, (before, start) -> before + 1);
        changed.add(client);
    }

    void leave(Seat seat) {
        var speaker = speakers.remove(seat);
        if (speaker == null) {
            return;
        }
        var caret = carets.get(speaker.client());
        if (caret != null && caret.seat() == seat) {
            carets.remove(speaker.client());
            touch(speaker.client());
        }
    }

    boolean hasNews() {
        return !changed.isEmpty();
    }

    /** Who came, moved or left since this was last asked. */
    Set<Long> news() {
        var news = Set.copyOf(changed);
        changed.clear();
        return news;
    }

    Set<Long> all() {
        return carets.keySet();
    }

    boolean knows(Seat seat) {
        return speakers.containsKey(seat);
    }

    /** Whether one of these is the reader's own. */
    boolean areOthers(Set<Long> clients, Seat reader) {
        var own = speakers.get(reader);
        return own == null || !clients.contains(own.client());
    }

    /** What to tell one seat of these: nothing about itself. */
    byte[] about(Set<Long> clients, Seat reader) {
        var others = new ArrayList<>(clients);
        var own = speakers.get(reader);
        if (own != null) {
            others.remove(own.client());
        }
        return about(others);
    }

    byte[] about(Collection<Long> clients) {
        var out = new ByteWriter().varUint(clients.size());
        for (var client : clients) {
            @Nullable Caret caret = carets.get(client);
            out.varUint(client)
                    .varUint(shown.getOrDefault(client, base))
                    .bytes(caret == null ? GONE_BYTES : caret.state());
        }
        return out.toBytes();
    }
}
