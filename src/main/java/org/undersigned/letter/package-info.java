/** What is being said: the letter on its way from first draft to front page, and who writes it. */
@ApplicationModule(allowedDependencies = {"identity", "door", "protocol", "paper"})
@NullMarked
package org.undersigned.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
