@NullMarked
package org.undersigned.identity.keycloak;

import org.jspecify.annotations.NullMarked;
