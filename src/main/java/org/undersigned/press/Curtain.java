package org.undersigned.press;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The moment between the commit that makes a page public and the link that leads to it. Who asks in this moment waits for
 * the page, and is not told that there is none: for readers, too, a release is one act.
 */
@Component
class Curtain {

    private static final int LONGEST_SECONDS = 10;

    private final Map<String, CountDownLatch> moments = new ConcurrentHashMap<>();

    /** From now on the page may be decided on at any time. */
    void draw(String slug) {
        moments.put(slug, new CountDownLatch(1));
    }

    /** The page is there, or was not decided on. */
    void open(String slug) {
        var moment = moments.remove(slug);
        if (moment != null) {
            moment.countDown();
        }
    }

    /** Waits until it is known whether there is a page; mostly that is known. */
    void await(String slug) {
        var moment = moments.get(slug);
        if (moment == null) {
            return;
        }
        try {
            moment.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
