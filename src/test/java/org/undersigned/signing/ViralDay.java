package org.undersigned.signing;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.undersigned.rig.Database;

/**
 * A letter goes round: a server in little memory, on which very many are enrolled and so many sign every second. It says
 * what it saw, line by line.
 */
final class ViralDay {

    private ViralDay() {}

    /** @param at data, spill, database (three), how many are enrolled, how many sign a second, for how many seconds */
    public static void main(String[] at) throws InterruptedException {
        var database = new Database(at[2], at[3], at[4]);
        try (var house = SigningHouse.at(
                Path.of(at[0]),
                database,
                "--undersigned.signing.spill=" + at[1],
                "--undersigned.signing.flush-at=" + Math.min(1000, number(at, 6) * number(at, 7) / 3))) {
            var letter = OpenLetter.in(house);
            RandomRows.enrolled(house::get, letter.fingerprint(), number(at, 5));
            say("enrolled", house.credentials().enrolled(letter.id()));
            letter.enrolled(house, Staff.employee("ada"));
            day(house, letter, number(at, 6), number(at, 7));
            longBook(house, number(at, 5));
        }
        say("memory", peakMegabytes());
    }

    private static void day(SigningHouse house, OpenLetter letter, int perSecond, int seconds)
            throws InterruptedException {
        var watch = new Watch(house, letter);
        var clock = Thread.ofPlatform().start(watch);
        var crowd = new Crowd(house, letter);
        crowd.sign(perSecond, seconds);
        watch.over = true;
        clock.join();
        house.signatures().flush(letter.id());
        var book = house.get(SignatureBook.class);
        say("receipts", crowd.receipts().size());
        say(
                "lost",
                crowd.receipts().stream()
                        .filter(pk -> book.lastSeq(letter.id(), pk).isEmpty())
                        .count());
        say("counted", house.signatures().count(letter.id()));
        say("asked-to-wait", crowd.askedToWait());
        say("half-within-ms", crowd.millis(50));
        say("99-in-100-within-ms", crowd.millis(99));
        say("waiting-at-most", watch.mostWaiting);
        say("counts-shown", watch.shown.size());
        say("flushes", watch.flushes);
    }

    /** A list of as many as are enrolled, published and read, in the same memory. */
    private static void longBook(SigningHouse house, int many) {
        var letter = OpenLetter.in(house);
        RandomRows.opened(house::get, letter.id(), many);
        var began = System.nanoTime();
        house.get(PublishedBooks.class).entered(letter.id());
        house.get(PublishedBooks.class).publish(letter.id());
        say("publishing-ms", (System.nanoTime() - began) / 1_000_000);
        var list = house.signatures().published(letter.id()).orElseThrow();
        var read = new long[1];
        house.get(PublishedLists.class).parts(letter.id(), list, part -> read[0] += part.length);
        say("listed", read[0] / BookLine.SIZE);
    }

    /** Does once a second what the server's clock does, and looks at what everyone can see. */
    private static final class Watch implements Runnable {

        private final SigningHouse house;
        private final OpenLetter letter;
        private final TreeSet<Integer> shown = new TreeSet<>();
        private int mostWaiting;
        private int flushes;
        private int counted;
        private volatile boolean over;

        Watch(SigningHouse house, OpenLetter letter) {
            this.house = house;
            this.letter = letter;
        }

        @Override
        public void run() {
            while (!over) {
                mostWaiting = Math.max(mostWaiting, house.get(Inbox.class).size(letter.id()));
                house.tick();
                house.signatures().published(letter.id()).ifPresent(now -> shown.add(now.shown()));
                var now = house.signatures().count(letter.id());
                flushes += now > counted ? 1 : 0;
                counted = now;
                LockSupport.parkNanos(1_000_000_000L);
            }
        }
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static int number(String[] at, int index) {
        return Integer.parseInt(at[index]);
    }

    private static void say(String what, long howMuch) {
        System.out.println(what + " " + howMuch);
    }
}
