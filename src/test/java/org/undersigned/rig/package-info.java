/** What tests are built from: people, a signed-in session, the running app. */
@NullMarked
package org.undersigned.rig;

import org.jspecify.annotations.NullMarked;
