package org.undersigned.press;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;

/** Where co-authors write what journalists are given beside the letter. What is public already is printed anew. */
@Service
@Transactional
public class Kits {

    static final int MOST = 30;

    private final KitTable table;
    private final KitDrafts drafts;
    private final CoAuthors coAuthors;
    private final FrozenLetters frozen;
    private final Following following;

    Kits(KitTable table, KitDrafts drafts, CoAuthors coAuthors, FrozenLetters frozen, Following following) {
        this.table = table;
        this.drafts = drafts;
        this.coAuthors = coAuthors;
        this.frozen = frozen;
        this.following = following;
    }

    @Transactional(readOnly = true)
    public Kit of(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return table.of(letter);
    }

    /** The press release as it is written, or drafted. */
    @Transactional(readOnly = true)
    public Kit.Release release(LetterId letter, Employee asking) {
        return Objects.requireNonNullElseGet(of(letter, asking).written(), () -> drafts.of(letter));
    }

    /**
     * Writes the press release.
     *
     * @param was what the person writing had before them; null where it was the draft
     */
    public void write(LetterId letter, Employee asking, Kit.@Nullable Release was, Kit.Release release) {
        ZoneId.of(release.zone());
        var checked = new Kit.Release(
                Sentences.required(release.headline(), 200),
                Sentences.line(release.place(), 60),
                Sentences.required(release.opening(), 2000),
                Sentences.text(release.context(), 8000),
                Sentences.text(release.position(), 8000),
                release.zone());
        change(letter, asking, kit -> {
            if (!Objects.equals(kit.written(), was)) {
                throw new StaleKit();
            }
            return kit.with(checked);
        });
    }

    /** Quotes somebody who has agreed to it. */
    public void quote(LetterId letter, Employee asking, Kit.Quote quote) {
        var checked = new Kit.Quote(
                Sentences.required(quote.words(), 2000), Sentences.required(quote.who(), 200), quote.agreed());
        change(letter, asking, kit -> kit.withQuotes(more(kit.quotes(), checked)));
    }

    public void dropQuote(LetterId letter, Employee asking, Kit.Quote quote) {
        change(letter, asking, kit -> kit.withQuotes(without(kit.quotes(), quote)));
    }

    /** Adds to the timeline, which is in the order of the days whoever adds to it when. */
    public void happened(LetterId letter, Employee asking, Kit.Happening happening) {
        var checked = new Kit.Happening(happening.day(), Sentences.required(happening.what(), 1000));
        change(
                letter,
                asking,
                kit -> kit.withTimeline(more(kit.timeline(), checked).stream()
                        .sorted(Comparator.comparing(Kit.Happening::day))
                        .toList()));
    }

    public void dropHappening(LetterId letter, Employee asking, Kit.Happening happening) {
        change(letter, asking, kit -> kit.withTimeline(without(kit.timeline(), happening)));
    }

    private void change(LetterId letter, Employee asking, UnaryOperator<Kit> change) {
        coAuthors.requireAuthor(letter, asking);
        frozen.holdStage(letter);
        table.put(letter, change.apply(table.of(letter)));
        following.changed(letter);
    }

    private static <T> List<T> more(List<T> list, T another) {
        if (list.size() >= MOST) {
            throw new NotToBeTold("There is room for %d: remove one first".formatted(MOST));
        }
        var more = new ArrayList<>(list);
        more.add(another);
        return more;
    }

    private static <T> List<T> without(List<T> list, T one) {
        var rest = new ArrayList<>(list);
        rest.remove(one);
        return rest;
    }
}
