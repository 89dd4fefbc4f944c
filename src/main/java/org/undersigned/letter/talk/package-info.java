/** What is said beside a draft: comments on its words, and suggestions of others. Read by its co-authors only, and gone with the draft. */
@NullMarked
package org.undersigned.letter.talk;

import org.jspecify.annotations.NullMarked;
