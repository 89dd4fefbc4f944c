/** The keys of this server, kept in files outside the database: pepper, wrapping key, attestation key. */
@ApplicationModule(allowedDependencies = {"door", "protocol"})
@NullMarked
package org.undersigned.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
