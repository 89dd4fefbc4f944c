/**
 * The signature book. It does not know, and must not be able to ask, who signs: {@code identity} is missing from its
 * allowed dependencies, and the build fails if that changes.
 */
@ApplicationModule(
        allowedDependencies = {"letter::frozen", "letter::text", "keys::attestation", "door", "protocol", "ui"})
@NullMarked
package org.undersigned.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
