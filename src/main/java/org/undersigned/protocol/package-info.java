/** Bytes as OL1 writes them: labels, encodings, signatures, shares. Pure functions, each tied to a section of docs/protocol.md. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.undersigned.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
