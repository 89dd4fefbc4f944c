package org.undersigned.letter.talk;

import java.util.List;
import org.undersigned.letter.CoAuthor;

/** What people are called who have access to a draft. */
final class Names {

    private Names() {}

    /** Empty if this employee has no access any more. */
    static String of(String employee, List<CoAuthor> people) {
        for (var person : people) {
            var id = person.employee();
            if (id != null && id.value().equals(employee)) {
                return person.name();
            }
        }
        return "";
    }
}
