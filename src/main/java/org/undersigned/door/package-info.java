/** The doors of the house: which port a request came through decides what exists behind it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.undersigned.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
