package org.undersigned.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.door.Origins;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.CannotPrint;
import org.undersigned.release.PublicLetters;
import org.undersigned.release.Releases;

/**
 * Makes the whole public site of a letter as one archive, which any host can serve and any disk can hold: for the day on
 * which this server is taken down. It can be made, and is checked, before the embargo ends.
 */
@Service
@Transactional
public class SiteExports {

    private final Printer printer;
    private final ExportLog log;
    private final CoAuthors coAuthors;
    private final Letters letters;
    private final Releases releases;
    private final PublicLetters published;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Path folder;

    SiteExports(
            Printer printer,
            ExportLog log,
            CoAuthors coAuthors,
            Letters letters,
            Releases releases,
            PublicLetters published,
            ApplicationEventPublisher events,
            Clock clock,
            Origins origins) {
        this.printer = printer;
        this.log = log;
        this.coAuthors = coAuthors;
        this.letters = letters;
        this.releases = releases;
        this.published = published;
        this.events = events;
        this.clock = clock;
        this.folder = origins.data().toAbsolutePath().resolve("exports");
    }

    /** When the site was last exported. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return log.last(letter);
    }

    /** Makes the archive and checks it; a page that is public then says when this was. */
    public void export(LetterId letter, Employee asking) {
        coAuthors.requireAuthor(letter, asking);
        var isPublic = letters.get(letter).stage() == Stage.RELEASED;
        log.put(letter, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var edition = isPublic ? published.edition(letter).orElseThrow() : releases.rehearse(letter, asking);
        var issue = isPublic ? published.issue(edition) : releases.issue(letter, asking);
        var files = printer.files(edition, issue);
        SiteCheck.check(files);
        write(letter, SiteZip.of(edition.slug(), files));
        if (isPublic) {
            published.reprint(letter);
        }
        events.publishEvent(new PressChanged(letter));
    }

    /** The archive as it was made last. */
    @Transactional(readOnly = true)
    public Optional<Path> archive(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return Optional.of(file(letter)).filter(Files::isRegularFile);
    }

    private void write(LetterId letter, byte[] zip) {
        try {
            Files.createDirectories(folder);
            var fresh = folder.resolve(".new-" + letter.value());
            Files.write(fresh, zip);
            Files.move(fresh, file(letter), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new CannotPrint("The archive cannot be written: is the disk full?");
        }
    }

    private Path file(LetterId letter) {
        return folder.resolve(letter.value() + ".zip");
    }
}
