package org.undersigned.letter.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The few words that stand beside a letter's own, in the letter's language; in English where that is not known. */
public final class LetterWords {

    private final Locale locale;
    private final Properties words = new Properties();

    private LetterWords(Locale locale) {
        this.locale = locale;
        try (var bundle =
                        LetterWords.class.getResourceAsStream("/letter-words/" + locale.getLanguage() + ".properties");
                var reader = new InputStreamReader(
                        bundle == null ? LetterWords.class.getResourceAsStream("/letter-words/en.properties") : bundle,
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static LetterWords of(String lang) {
        return new LetterWords(Locale.forLanguageTag(lang));
    }

    public String say(String key, Object... filledIn) {
        var text = words.getProperty(key);
        for (var i = 0; i < filledIn.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(filledIn[i]));
        }
        return text;
    }

    /** “Stop”, “Adopt”, “Disclose”; nothing for the others. */
    public String kind(Demand.Kind kind) {
        return say("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** A day, a month or a year, written out. */
    public String date(String iso) {
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> YearMonth.parse(iso).format(DateTimeFormatter.ofPattern(say("date.month"), locale));
            default -> LocalDate.parse(iso).format(DateTimeFormatter.ofPattern(say("date.day"), locale));
        };
    }
}
