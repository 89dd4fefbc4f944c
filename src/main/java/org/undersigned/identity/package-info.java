/** Who is asking: employees as the company's sign-in knows them, and the directory of colleagues. */
@ApplicationModule(allowedDependencies = {"door", "ui"})
@NullMarked
package org.undersigned.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
