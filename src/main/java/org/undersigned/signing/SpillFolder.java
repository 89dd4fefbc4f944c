package org.undersigned.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.door.Origins;
import org.undersigned.protocol.Sha256;

/** Finds the memory file system for this server's inbox, and says at start where there is none. */
@Component
class SpillFolder {

    private static final Logger log = LoggerFactory.getLogger(SpillFolder.class);

    private final Timetable timetable;
    private final Origins origins;

    SpillFolder(Timetable timetable, Origins origins) {
        this.timetable = timetable;
        this.origins = origins;
    }

    @Nullable
    Spill open() {
        if (timetable.spill().isBlank()) {
            log.warn("The inbox is kept in memory only: what waits in it is lost when the process is killed");
            return null;
        }
        try {
            return Spill.in(Path.of(timetable.spill(), own()));
        } catch (IOException | UnsupportedOperationException unusable) {
            log.warn(
                    "The inbox is kept in memory only, and lost when the process is killed: {} is {}",
                    timetable.spill(),
                    unusable.getMessage());
            return null;
        }
    }

    /** Two servers on one machine do not read each other's. */
    private String own() {
        var data = origins.data().toAbsolutePath().normalize().toString();
        return HexFormat.of().formatHex(Sha256.of(data.getBytes()), 0, 8);
    }
}
