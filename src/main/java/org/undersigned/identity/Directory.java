package org.undersigned.identity;

import java.util.List;
import java.util.OptionalInt;

/** The company's directory of colleagues. Where the sign-in has none, people are invited by user name. */
public interface Directory {

    /** Whether colleagues can be searched by name. */
    boolean searchable();

    /** Colleagues whose name contains the text, at most {@code limit}; empty where there is no directory. */
    List<Colleague> search(String text, int limit);

    /** How many people may sign; empty where the directory cannot tell. */
    OptionalInt eligibleCount();
}
