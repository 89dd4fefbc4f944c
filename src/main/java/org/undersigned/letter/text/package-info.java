/** The wording in its parts: canonical bytes, HTML and plain text. */
@NamedInterface("text")
@NullMarked
package org.undersigned.letter.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
