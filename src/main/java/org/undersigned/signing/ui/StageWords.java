package org.undersigned.signing.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.undersigned.letter.frozen.FrozenLetter;

/** A letter's stage in words: which of them, and what is filled in. */
record StageWords(FrozenLetter letter) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    String chip() {
        return key() + ".chip";
    }

    String meaning() {
        return key() + ".text";
    }

    private String key() {
        return "signing.stage." + letter.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code {0}} is when this stage ends, {@code {1}} the threshold, {@code {2}} and {@code {3}} the keyholders. */
    Object[] filledIn() {
        var terms = letter.readTerms();
        return new Object[] {
            DATE.format(ends()),
            terms.threshold(),
            terms.t(),
            terms.keyholders().size()
        };
    }

    private Instant ends() {
        var terms = letter.readTerms();
        var lastLookEnds = Objects.requireNonNullElse(letter.lastLookEnds(), terms.closing());
        return switch (letter.stage()) {
            case DRAFTING, SIGNING, LAPSED, WITHDRAWN -> terms.closing();
            case LAST_LOOK -> lastLookEnds;
            case OPENING, OPENED, RELEASED -> lastLookEnds.plus(Duration.ofDays(terms.releaseByDays()));
        };
    }

    String tone() {
        return switch (letter.stage()) {
            case SIGNING, LAST_LOOK, RELEASED -> "go";
            case OPENING, OPENED -> "sealed";
            case DRAFTING, LAPSED, WITHDRAWN -> "wait";
        };
    }
}
