package org.undersigned.letter.text;

import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.stream.Collectors;

/** A letter as a whole page of HTML that needs nothing else: to be kept, sent, or printed. */
public final class LetterPage {

    private LetterPage() {}

    public static String of(LetterText letter) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><main>
                <h1>%s</h1>
                <p class="addressees">%s</p>
                %s
                </main></body>
                </html>
                """.formatted(
                        escape(letter.lang()),
                        escape(letter.title()),
                        escape(letter.title()),
                        letter.addressees().stream().map(LetterHtml::escape).collect(Collectors.joining("<br>")),
                        LetterHtml.of(letter));
    }
}
