/** The furniture every view shares: the main layout, words, notices, and the desk in its frame. */
@ApplicationModule(allowedDependencies = {"door"})
@NullMarked
package org.undersigned.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
