package org.undersigned.letter.draft;

/** What one employee may send, over however many connections: far more than hands can type, far less than a flood. */
final class Allowance {

    private final TokenBucket messages = new TokenBucket(200, 1000);
    private final TokenBucket bytes = new TokenBucket(1 << 20, 8 << 20);

    /** One part of a message; a message is counted with its last part. */
    boolean takes(int length, boolean last) {
        return bytes.take(length + 64) && (!last || messages.take(1));
    }

    /** Whether it was overdrawn a moment ago: until that is over, there is no use in coming back. */
    boolean isOverdrawn() {
        return messages.isOverdrawn() || bytes.isOverdrawn();
    }

    /** Whether nothing of it is used, so that it may be forgotten. */
    boolean isWhole() {
        return messages.isFull() && bytes.isFull();
    }
}
