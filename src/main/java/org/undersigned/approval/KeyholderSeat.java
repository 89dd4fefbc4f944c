package org.undersigned.approval;

import org.jspecify.annotations.Nullable;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.frozen.Keyholder;

/**
 * A co-author who was asked to hold a key.
 *
 * @param name as colleagues know them; the terms carry only the label they chose
 * @param key their public halves; null until their desk has made them
 * @param approved whether they approved the text that is proposed now
 */
public record KeyholderSeat(
        EmployeeId employee, String name, @Nullable Keyholder key, boolean approved) {

    public boolean ready() {
        return key != null;
    }
}
