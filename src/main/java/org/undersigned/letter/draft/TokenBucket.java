package org.undersigned.letter.draft;

/** Lets so many through a second, and a burst after a pause; who wants more waits out a penalty. */
final class TokenBucket {

    private static final double PENALTY_SECONDS = 2;

    private final double perSecond;
    private final double most;
    private double tokens;
    private long last = System.nanoTime();

    TokenBucket(double perSecond, double most) {
        this.perSecond = perSecond;
        this.most = most;
        this.tokens = most;
    }

    synchronized boolean take(int count) {
        fill();
        if (tokens >= count) {
            tokens -= count;
            return true;
        }
        if (tokens >= 0) {
            tokens = -PENALTY_SECONDS * perSecond;
        }
        return false;
    }

    synchronized boolean isOverdrawn() {
        fill();
        return tokens < 0;
    }

    synchronized boolean isFull() {
        fill();
        return tokens >= most;
    }

    private void fill() {
        var now = System.nanoTime();
        tokens = Math.min(most, tokens + (now - last) / 1e9 * perSecond);
        last = now;
    }
}
