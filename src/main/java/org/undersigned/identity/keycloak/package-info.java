/** The Keycloak adapter: who we are there, and the company's directory. Nothing else knows that it is Keycloak. */
@NullMarked
package org.undersigned.identity.keycloak;

import org.jspecify.annotations.NullMarked;
