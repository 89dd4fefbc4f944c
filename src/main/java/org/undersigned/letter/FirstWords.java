package org.undersigned.letter;

import java.util.Optional;
import org.undersigned.letter.frozen.LetterId;

/** Knows with which words a draft begins. A room that begins drafts of its own tells them here; browsers put them in, once. */
public interface FirstWords {

    /** Empty for a letter that was not begun there. */
    Optional<Beginning> of(LetterId draft);
}
