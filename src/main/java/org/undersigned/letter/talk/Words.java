package org.undersigned.letter.talk;

/** What people type beside a draft, within bounds. */
final class Words {

    private static final int MOST = 4000;

    private Words() {}

    static String required(String words) {
        if (words.isBlank()) {
            throw new NotSaid("There is nothing said yet");
        }
        return bounded(words.strip());
    }

    static String bounded(String words) {
        if (words.length() > MOST) {
            throw new NotSaid("That is too long: at most %,d characters".formatted(MOST));
        }
        if (words.indexOf('\0') >= 0) {
            throw new NotSaid("That cannot be stored");
        }
        return words;
    }
}
