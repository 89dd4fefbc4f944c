package org.undersigned.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.undersigned.door.Origins;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;
import org.undersigned.release.Edition;
import org.undersigned.release.Editions;

/**
 * Writes what was released as files, a folder for each letter, complete with style and fonts: it can be served by
 * anything and copied anywhere. A folder appears whole or not at all; what is missing at the start is written again.
 */
@Component
class PublicFiles {

    private static final Logger log = LoggerFactory.getLogger(PublicFiles.class);

    private final Editions editions;
    private final PageAssets assets;
    private final Path root;

    PublicFiles(Editions editions, PageAssets assets, Origins origins) {
        this.editions = editions;
        this.assets = assets;
        this.root = origins.data().resolve("public");
    }

    @TransactionalEventListener
    void on(StageReached reached) {
        if (reached.stage() == Stage.RELEASED) {
            write(reached.letter());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void writeWhatIsMissing() {
        editions.all().forEach(this::write);
    }

    /** The folder of a released letter. */
    Path folder(String slug) {
        return root.resolve(slug);
    }

    private void write(LetterId letter) {
        editions.of(letter).filter(edition -> !Files.exists(folder(edition.slug()))).ifPresent(edition -> {
            try {
                write(edition);
                log.info("Letter {} is published", letter);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("Letter " + letter + " is released, but its page cannot be written", unwritable);
            }
        });
    }

    private void write(Edition edition) throws IOException {
        Files.createDirectories(root);
        var fresh = Files.createTempDirectory(root, ".new-");
        for (var file : files(edition).entrySet()) {
            Files.write(fresh.resolve(file.getKey()), file.getValue());
        }
        assets.copyTo(fresh);
        Files.move(fresh, folder(edition.slug()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, byte[]> files(Edition edition) {
        return Map.of(
                "index.html", edition.page(),
                "letter.txt", edition.plain(),
                "letter.json", edition.text(),
                "bundle.jsonl.gz", edition.bundle());
    }
}
