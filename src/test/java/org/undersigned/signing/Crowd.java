package org.undersigned.signing;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.undersigned.credential.PlantedIssuer;

/** People who sign at a steady pace, and come back as browsers do when they are asked to. */
final class Crowd {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SigningHouse house;
    private final OpenLetter letter;
    private final Queue<byte[]> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger askedToWait = new AtomicInteger();

    Crowd(SigningHouse house, OpenLetter letter) {
        this.house = house;
        this.letter = letter;
    }

    /** So many every second for so long; returns when each has a receipt. */
    void sign(int perSecond, int seconds) {
        var began = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < perSecond * seconds; n++) {
                var due = began + n * (1_000_000_000L / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                people.execute(this::sign);
            }
        }
    }

    /** With a credential of its own: enrolling is not what is measured here. */
    private void sign() {
        var signer = new Signer(letter.terms());
        signer.finish(PlantedIssuer.key().blindSign(signer.blinded()));
        var body = signer.sign().encode();
        var began = System.nanoTime();
        while (!taken(body)) {
            askedToWait.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        millis.add((System.nanoTime() - began) / 1_000_000);
        receipts.add(signer.pk());
    }

    private boolean taken(byte[] body) {
        try {
            house.signatures().receive(letter.id(), body);
            return true;
        } catch (Full full) {
            return false;
        }
    }

    /** The keys of everybody who holds a receipt. */
    List<byte[]> receipts() {
        return List.copyOf(receipts);
    }

    int askedToWait() {
        return askedToWait.get();
    }

    /** How long a receipt took, for so many in a hundred. */
    long millis(int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
