package org.undersigned.press;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.EmbargoedLetters.Standing;

/** Fetches what a press kit is made of. */
@Component
class KitSources {

    private final KitTable kits;
    private final KitDrafts drafts;
    private final PictureTable pictures;

    KitSources(KitTable kits, KitDrafts drafts, PictureTable pictures) {
        this.kits = kits;
        this.drafts = drafts;
        this.pictures = pictures;
    }

    /** What co-authors prepared, without the bytes of the pictures: equal as long as nothing changes. */
    record Prepared(Kit kit, List<Picture> pictures) {}

    Prepared prepared(LetterId letter) {
        return new Prepared(kits.of(letter), pictures.of(letter));
    }

    /** Of a letter that is public, or is about to be. */
    PressKit of(Publication letter) {
        return of(letter, prepared(letter.issue().letter()), true, null);
    }

    /** Of a letter under embargo. */
    PressKit of(Publication letter, Prepared prepared, Standing standing) {
        return of(letter, prepared, standing.opened(), standing.until());
    }

    private PressKit of(Publication letter, Prepared prepared, boolean opened, @Nullable Instant until) {
        var issue = letter.issue();
        var drawn = prepared.pictures().stream()
                .map(picture -> new PressKit.Drawn(picture, pictures.bytes(issue.letter(), picture)))
                .toList();
        var written = Objects.requireNonNullElseGet(
                prepared.kit().written(), () -> drafts.of(issue.organisation(), issue.text()));
        return new PressKit(letter, written, prepared.kit(), drawn, opened, until);
    }
}
