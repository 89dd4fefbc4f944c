/**
 * The structure of draft updates (Yjs, encoding V1): who wrote how much, what hangs on what, what is deleted. What the
 * words mean is none of the server's business.
 */
@NullMarked
package org.undersigned.letter.draft.update;

import org.jspecify.annotations.NullMarked;
