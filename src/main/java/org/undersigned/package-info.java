/** Undersigned: write an open letter together, sign it privately, release it when enough have signed. */
@NullMarked
package org.undersigned;

import org.jspecify.annotations.NullMarked;
