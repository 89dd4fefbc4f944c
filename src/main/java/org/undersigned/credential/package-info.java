/** Who may sign, once: the right to sign, issued blindly to everyone who signs in. */
@ApplicationModule(
        allowedDependencies = {"letter", "letter::frozen", "identity", "keys", "keys::attestation", "protocol", "door"})
@NullMarked
package org.undersigned.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
