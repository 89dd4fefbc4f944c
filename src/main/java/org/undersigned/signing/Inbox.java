package org.undersigned.signing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.SignBody;

/**
 * Where entries wait, in memory and never in the database, until enough of them are entered together. Turns go by at
 * most every 200 ms: what was put in during a turn is spilled at its end, together and in the order of the keys.
 */
@Component
class Inbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final Duration TURN = Duration.ofMillis(200);

    /** How many bodies are in memory at most, waiting or just being looked at: 25 MB of them. */
    static final int MOST = 5000;

    private final @Nullable Spill spill;
    private final Map<LetterId, Waiting> waiting = new HashMap<>();
    private final Set<LetterId> changed = new HashSet<>();
    private final Thread turns;
    private CompletableFuture<Void> turn = new CompletableFuture<>();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile int size;
    private boolean asked;
    private boolean failing;

    Inbox(SpillFolder folder) {
        this.spill = folder.open();
        this.turns = Thread.ofPlatform().daemon().name("inbox").start(this::takeTurns);
    }

    /** Keeps a place for a body that is still to be looked at; there is none where so many wait that its sender has to. */
    boolean keepPlace() {
        if (size + kept.incrementAndGet() <= MOST) {
            return true;
        }
        freePlace();
        return false;
    }

    /** The body has been looked at, and put in if it counts. */
    void freePlace() {
        kept.decrementAndGet();
    }

    /** Puts a body in; it is safe from the end of the process once the turn that is returned has ended. */
    synchronized CompletableFuture<Void> put(LetterId letter, SignBody body) {
        var those = waiting.computeIfAbsent(letter, id -> new Waiting());
        var before = those.size();
        those.put(body);
        size += those.size() - before;
        changed.add(letter);
        return nextTurn();
    }

    /** The end of this turn. Who sent nothing that counts waits for it as well: an answer's time tells nothing. */
    synchronized CompletableFuture<Void> nextTurn() {
        asked = true;
        notifyAll();
        return turn;
    }

    synchronized Set<LetterId> letters() {
        return Set.copyOf(waiting.keySet());
    }

    synchronized int size(LetterId letter) {
        return Optional.ofNullable(waiting.get(letter)).map(Waiting::size).orElse(0);
    }

    synchronized Optional<SignBody> of(LetterId letter, byte[] pk) {
        return Optional.ofNullable(waiting.get(letter)).flatMap(those -> those.of(pk));
    }

    /** What waits for a letter, in the order of the keys. It stays until it is {@link #entered}. */
    synchronized List<SignBody> all(LetterId letter) {
        return Optional.ofNullable(waiting.get(letter)).map(Waiting::all).orElse(List.of());
    }

    /** Forgets what stands in the book now. */
    synchronized void entered(LetterId letter, List<SignBody> bodies) {
        var those = waiting.getOrDefault(letter, new Waiting());
        those.remove(bodies);
        if (those.size() == 0) {
            waiting.remove(letter);
        }
        recount();
        changed.add(letter);
        nextTurn();
    }

    private synchronized void recount() {
        size = waiting.values().stream().mapToInt(Waiting::size).sum();
    }

    /** Forgets everything that waits for a letter. */
    synchronized void drop(LetterId letter) {
        entered(letter, all(letter));
    }

    /** What waited when the last process ended. */
    Map<LetterId, byte[]> spilled() {
        return spill == null ? Map.of() : spill.read();
    }

    private void takeTurns() {
        try {
            while (true) {
                awaitAsked();
                endTurn();
                Thread.sleep(TURN);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitAsked() throws InterruptedException {
        while (!asked) {
            wait();
        }
    }

    private void endTurn() {
        CompletableFuture<Void> ending;
        Map<LetterId, List<SignBody>> copy = new HashMap<>();
        synchronized (this) {
            ending = turn;
            turn = new CompletableFuture<>();
            asked = false;
            changed.forEach(letter -> copy.put(letter, all(letter)));
            changed.clear();
        }
        try {
            if (spill != null) {
                copy.forEach(spill::write);
            }
            failing = false;
            ending.complete(null);
        } catch (RuntimeException unspilled) {
            tellOnce(unspilled);
            again(copy.keySet());
            ending.completeExceptionally(unspilled);
        }
    }

    /** Not at every turn: a turn is taken when somebody signs, and a line would tell when. */
    private void tellOnce(RuntimeException unspilled) {
        if (!failing) {
            failing = true;
            log.error("The inbox cannot be spilled: {}", unspilled.getClass().getName());
        }
    }

    private synchronized void again(Set<LetterId> letters) {
        changed.addAll(letters);
    }

    /** Ends the last turn. */
    @Override
    public void close() throws InterruptedException {
        turns.interrupt();
        turns.join();
        endTurn();
    }
}
