/**
 * Co-writing: relays what co-authors type, checks its structure, and says that it is saved once it is. It stores the
 * words but need not understand them.
 */
@NullMarked
package org.undersigned.letter.draft;

import org.jspecify.annotations.NullMarked;
