package org.undersigned.letter.ui;

import org.undersigned.letter.Letter;

/** What those who write a letter do next, and where. */
enum NextStep {
    WRITE("letter.next.write", "draft/"),
    APPROVE("letter.next.approve", "approve/"),
    COLLECT("letter.next.collect", "l/"),
    /** For keyholders, once half of the threshold is reached. */
    DRILL("letter.next.drill", "release/"),
    LAST_LOOK("letter.next.last-look", "release/"),
    OPEN("letter.next.open", "release/"),
    RELEASE("letter.next.release", "release/"),
    FOLLOW_UP("letter.next.follow-up", "p/"),
    NOTHING("letter.next.nothing", ""),
    /** For everybody else. */
    READ("letter.next.read", "l/");

    private final String words;
    private final String room;

    NextStep(String words, String room) {
        this.words = words;
        this.room = room;
    }

    static NextStep of(Letter letter) {
        return switch (letter.stage()) {
            case DRAFTING -> letter.proposed() ? APPROVE : WRITE;
            case SIGNING -> COLLECT;
            case LAST_LOOK -> LAST_LOOK;
            case OPENING -> OPEN;
            case OPENED -> RELEASE;
            case RELEASED -> FOLLOW_UP;
            case LAPSED, WITHDRAWN -> NOTHING;
        };
    }

    String words() {
        return words;
    }

    /** Where to do it; empty where there is nothing left to do. */
    String path(Letter letter) {
        return switch (room) {
            case "" -> "";
            case "l/", "p/" -> room + letter.slug();
            default -> room + letter.id();
        };
    }

    /** Released letters are static pages, which the app's router does not know. */
    boolean leavesTheApp() {
        return this == FOLLOW_UP;
    }
}
