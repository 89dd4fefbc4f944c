package org.undersigned.protocol;

/** What a body to the desk asks for; signing again with a higher sequence number changes how one appears. */
public enum Action {
    SIGN(1),
    WITHDRAW(2);

    private final int code;

    Action(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that means nothing */
    public static Action of(int code) {
        return switch (code) {
            case 1 -> SIGN;
            case 2 -> WITHDRAW;
            default -> throw new IllegalArgumentException("No such action");
        };
    }
}
