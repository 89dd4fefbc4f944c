package org.undersigned.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the reader's own clock shows them, written out with the zone. Stored are instants, which have none. */
public final class ReaderTime {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ReaderTime() {}

    /** The zone of the reader's device; UTC where it is not known. */
    public static ZoneId zone() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        return id == null || id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
    }

    /** Such as “26 November 2026”: for what is known to the day only. */
    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as “26 November 2026, 09:00 CET”. */
    public static String written(Instant instant) {
        return WRITTEN.format(instant.atZone(zone()));
    }
}
