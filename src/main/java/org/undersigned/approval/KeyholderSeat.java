package org.undersigned.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.Keyholder;

/**
 * A co-author who was asked to hold a key.
 *
 * @param name as colleagues know them; the terms carry only the label they chose
 * @param key their public halves; null until their desk has made them
 * @param approved whether they approved the text that is proposed now
 * @param drilled when they last showed that their key still opens; null for never
 */
public record KeyholderSeat(
        EmployeeId employee,
        String name,
        @Nullable Keyholder key,
        boolean approved,
        @Nullable LocalDate drilled) {

    public boolean ready() {
        return key != null;
    }
}
