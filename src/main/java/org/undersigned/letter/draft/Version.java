package org.undersigned.letter.draft;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it stood when its log had reached {@code seq}.
 *
 * @param name null where nobody gave it one: the draft at the end of a day, or after many changes
 * @param by who named it, as the company knows them; null for one without a name
 * @param writers who has written since the version before
 */
record Version(long seq, @Nullable String name, @Nullable String by, LocalDate day, List<String> writers) {}
