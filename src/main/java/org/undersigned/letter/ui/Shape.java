package org.undersigned.letter.ui;

/** The shapes that staff letters have had; the browser knows the skeleton of each by its key. */
enum Shape {
    EMPTY(""),
    STAFF("staff"),
    POLICY("policy"),
    FOLLOW_UP("followUp");

    private final String key;

    Shape(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
