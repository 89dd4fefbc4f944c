/** Checks a bundle with nothing but the bundle. It shares no code with what writes one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.undersigned.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
