/** What the larger tests stand on: the real Keycloak, real browsers, the application in the test's process or in its own. */
@NullMarked
package org.undersigned.rig;

import org.jspecify.annotations.NullMarked;
