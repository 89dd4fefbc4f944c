/** What the world sees of a released letter: its page, its text, its bundle, and what happened since. */
@ApplicationModule(
        allowedDependencies = {
            "release",
            "letter",
            "letter::frozen",
            "letter::text",
            "identity",
            "paper",
            "verify",
            "door",
            "protocol"
        })
@NullMarked
package org.undersigned.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
