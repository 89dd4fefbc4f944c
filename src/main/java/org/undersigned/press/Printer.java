package org.undersigned.press;

import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;
import org.undersigned.release.CannotPrint;
import org.undersigned.release.Edition;
import org.undersigned.release.FrontPage;
import org.undersigned.release.Issue;
import org.undersigned.release.Printing;

/** Makes pages of letters: to look at beforehand, and to publish. */
@Component
class Printer implements FrontPage {

    private static final Logger log = LoggerFactory.getLogger(Printer.class);

    private final PublicPage page;
    private final Sheaf sheaf;
    private final ProfileTable profiles;
    private final ChronicleLog chronicles;
    private final ExportLog exports;
    private final PublicFiles files;
    private final KitSources kits;
    private final Unveiling unveiling;
    private final Origins origins;

    Printer(
            PublicPage page,
            Sheaf sheaf,
            ProfileTable profiles,
            ChronicleLog chronicles,
            ExportLog exports,
            PublicFiles files,
            KitSources kits,
            Unveiling unveiling,
            Origins origins) {
        this.page = page;
        this.sheaf = sheaf;
        this.profiles = profiles;
        this.chronicles = chronicles;
        this.exports = exports;
        this.files = files;
        this.kits = kits;
        this.unveiling = unveiling;
        this.origins = origins;
    }

    @Override
    public String preview(Issue issue, String assets) {
        return page.of(publication(issue, null), assets);
    }

    @Override
    public Printing print(Edition edition, Issue issue) {
        var sheaf = files(edition, issue);
        var printing = new Printing(edition.letter(), edition.slug(), edition.revision(), Sheaf.digest(sheaf));
        try {
            files.write(printing, sheaf);
            unveiling.atCommit(printing);
            return printing;
        } catch (IOException unwritable) {
            log.error("The public files of letter {} cannot be written", edition.letter(), unwritable);
            throw new CannotPrint("The public files cannot be written: is the disk full? Nothing was changed");
        }
    }

    /** Every public file, by its name. */
    SortedMap<String, byte[]> files(Edition edition, Issue issue) {
        return sheaf.of(kits.of(publication(issue, edition.released())), edition);
    }

    Publication publication(Issue issue, @Nullable Instant released) {
        var letter = issue.letter();
        return new Publication(
                issue,
                profiles.of(letter),
                chronicles.of(letter),
                address(issue),
                released,
                exports.last(letter).orElse(null));
    }

    private String address(Issue issue) {
        return origins.app() + "/p/" + issue.slug() + "/";
    }
}
