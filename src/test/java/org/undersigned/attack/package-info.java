/** Attackers: programs that get everything a thief could have, and must not learn what the protocol hides. */
@NullMarked
package org.undersigned.attack;

import org.jspecify.annotations.NullMarked;
