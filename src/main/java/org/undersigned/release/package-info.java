/** From the threshold to the front page: last look, opening, embargo, bundle. */
@ApplicationModule(
        allowedDependencies = {
            "letter",
            "letter::frozen",
            "letter::text",
            "approval",
            "credential",
            "signing",
            "identity",
            "door",
            "protocol"
        })
@NullMarked
package org.undersigned.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
