/** The screens of writing: the letters one sees, the start of one, the draft, and who writes it. */
@NullMarked
package org.undersigned.letter.ui;

import org.jspecify.annotations.NullMarked;
