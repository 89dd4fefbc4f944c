/** What the world sees of a released letter: its page, its text, its bundle. */
@ApplicationModule(allowedDependencies = {"release", "letter", "letter::frozen", "letter::text", "door", "protocol"})
@NullMarked
package org.undersigned.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
