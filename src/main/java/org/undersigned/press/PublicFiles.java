package org.undersigned.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.FileSystemUtils;
import org.undersigned.door.Origins;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;
import org.undersigned.release.Edition;
import org.undersigned.release.Editions;

/**
 * Writes what was released as files, a folder for each letter, complete with style and fonts: it can be served by
 * anything and copied anywhere. A folder appears whole or not at all; what is missing is written again.
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
            writeWhatIsMissing();
        }
    }

    /** A full disk holds a page up until there is room again; the letter is released all the same. */
    @Scheduled(fixedDelay = 60_000)
    synchronized void writeWhatIsMissing() {
        editions.slugs().forEach((letter, slug) -> {
            if (!Files.exists(folder(slug))) {
                write(letter);
            }
        });
    }

    /** The folder of a released letter. */
    Path folder(String slug) {
        return root.resolve(slug);
    }

    private void write(LetterId letter) {
        try {
            write(editions.of(letter).orElseThrow());
            log.info("Letter {} is published", letter);
        } catch (IOException unwritable) {
            log.error("Letter {} is released, but its page cannot be written yet", letter, unwritable);
        }
    }

    private void write(Edition edition) throws IOException {
        var fresh = root.resolve(".new-" + edition.slug());
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
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
