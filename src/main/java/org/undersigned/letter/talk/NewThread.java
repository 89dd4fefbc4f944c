package org.undersigned.letter.talk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.LetterId;

/** What a page hands in to begin a thread; every field within bounds, whoever made it. */
record NewThread(String id, Kind kind, String quote, String anchor, String words, String replacement) {

    private static final Pattern ID = Pattern.compile("[\\w-]{16,22}");
    private static final int LONGEST_QUOTE = 2000;
    private static final int LONGEST_ANCHOR = 1000;

    /** The fields may be missing in what a page sends. */
    NewThread(
            @Nullable String id,
            @Nullable Kind kind,
            @Nullable String quote,
            @Nullable String anchor,
            @Nullable String words,
            @Nullable String replacement) {
        this.id = Objects.requireNonNullElse(id, "");
        this.kind = Objects.requireNonNullElse(kind, Kind.COMMENT);
        this.quote = Words.bounded(Objects.requireNonNullElse(quote, ""));
        this.anchor = Words.bounded(Objects.requireNonNullElse(anchor, ""));
        this.words = Words.bounded(Objects.requireNonNullElse(words, "").strip());
        this.replacement = Words.bounded(Objects.requireNonNullElse(replacement, ""));
    }

    TalkThread by(Employee who, LetterId letter, int number, LocalDate today) {
        if (!ID.matcher(id).matches() || quote.length() > LONGEST_QUOTE || anchor.length() > LONGEST_ANCHOR) {
            throw new NotSaid("That cannot be said in this way");
        }
        if (kind == Kind.COMMENT) {
            Words.required(words);
        } else if (replacement.equals(quote)) {
            throw new NotSaid("That is what the text says already");
        }
        return new TalkThread(
                letter,
                id,
                number,
                kind,
                quote,
                anchor,
                replacement,
                State.OPEN,
                who.id().value(),
                who.name(),
                today,
                null);
    }
}
