/** What people do from beginning to end, in real browsers, with the real Keycloak. */
@NullMarked
package org.undersigned.journey;

import org.jspecify.annotations.NullMarked;
