/** The letter as signatories see it: stage, text and terms, and no co-author. */
@NamedInterface("frozen")
@NullMarked
package org.undersigned.letter.frozen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
