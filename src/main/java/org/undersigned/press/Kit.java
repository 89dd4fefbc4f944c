package org.undersigned.press;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What co-authors prepare for journalists beside the letter.
 *
 * @param written null until somebody has written the press release; until then a draft stands in its place
 */
public record Kit(@Nullable Release written, List<Quote> quotes, List<Happening> timeline) {

    static final Kit EMPTY = new Kit(null, List.of(), List.of());

    /**
     * The press release, as far as it is written: count, demands and pull quote come of the letter itself.
     *
     * @param place where it is dated; may be empty
     * @param opening what happened, in a sentence or two
     * @param context what a reader needs to know who never heard of it; may be empty
     * @param position what the company has said so far; may be empty
     * @param zone in which its times are told
     */
    public record Release(
            String headline, String place, String opening, String context, String position, String zone) {}

    /**
     * What somebody says about the letter.
     *
     * @param agreed the day on which they agreed to be quoted, in these words and under this name
     */
    public record Quote(String words, String who, LocalDate agreed) {}

    /** Something that happened before the letter. */
    public record Happening(LocalDate day, String what) {}

    Kit with(Release release) {
        return new Kit(release, quotes, timeline);
    }

    Kit withQuotes(List<Quote> changed) {
        return new Kit(written, changed, timeline);
    }

    Kit withTimeline(List<Happening> changed) {
        return new Kit(written, quotes, changed);
    }
}
