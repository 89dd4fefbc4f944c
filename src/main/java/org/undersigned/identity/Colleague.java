package org.undersigned.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be invited.
 *
 * @param id null where there is no directory: then the user name is all that is known until they sign in
 */
public record Colleague(@Nullable EmployeeId id, String username, String name, String title, String department) {}
