package org.undersigned.press;

/** What people type into fields, in the form in which it is kept. */
final class Sentences {

    private Sentences() {}

    /** One line, which may be empty. */
    static String line(String words, int longest) {
        return text(words.replaceAll("\\s+", " "), longest);
    }

    /** Paragraphs, which may be empty. */
    static String text(String words, int longest) {
        var text = words.strip();
        if (text.length() > longest) {
            throw new TooLong(longest);
        }
        return text;
    }

    static String required(String words, int longest) {
        var text = text(words, longest);
        if (text.isEmpty()) {
            throw new NotToBeTold("Something is not filled in yet");
        }
        return text;
    }
}
