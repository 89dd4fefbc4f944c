/** Puts a page on paper: a PDF for archives and screen readers that says nothing about who made it, where or when. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.undersigned.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
