@NullMarked
package org.undersigned.letter.draft;

import org.jspecify.annotations.NullMarked;
