package org.undersigned.letter.draft;

/** Lets so many through a second, and a burst after a pause. */
final class TokenBucket {

    private final double perSecond;
    private final double most;
    private double tokens;
    private long last = System.nanoTime();

    TokenBucket(double perSecond, double most) {
        this.perSecond = perSecond;
        this.most = most;
        this.tokens = most;
    }

    boolean take(int count) {
        var now = System.nanoTime();
        tokens = Math.min(most, tokens + (now - last) / 1e9 * perSecond);
        last = now;
        tokens -= count;
        return tokens >= 0;
    }
}
