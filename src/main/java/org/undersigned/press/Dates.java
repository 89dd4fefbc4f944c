package org.undersigned.press;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates written out, and moments with their zone. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

    /** As it is called, and not “Z”. */
    static final ZoneId UTC = ZoneId.of("UTC");

    private Dates() {}

    static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as “22 June 2018, 07:20 PT”. */
    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** Such as “07:00 UTC”. */
    static String hour(Instant instant, ZoneId zone) {
        return HOUR.format(instant.atZone(zone));
    }
}
