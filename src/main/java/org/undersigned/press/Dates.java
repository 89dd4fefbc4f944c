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
}
