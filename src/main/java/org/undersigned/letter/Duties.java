package org.undersigned.letter;

import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.LetterId;

/** What a letter asks of one of its authors beyond what its stage tells everybody; known by a room that comes later. */
public interface Duties {

    /** Whether this author holds a key, and it is time to show that it still opens. */
    boolean shouldTryTheirKey(LetterId letter, Employee author);
}
