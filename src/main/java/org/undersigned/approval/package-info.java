/** What exactly is opened for signing, and by whom: keyholders, terms, the proposal and its approvals. */
@ApplicationModule(
        allowedDependencies = {"letter", "letter::frozen", "letter::text", "credential", "identity", "door", "protocol"
        })
@NullMarked
package org.undersigned.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
