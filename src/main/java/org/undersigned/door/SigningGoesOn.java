package org.undersigned.door;

import java.time.Duration;

/**
 * An operator lets signing go on. Announced just before it does: who hears it and fails keeps it held.
 *
 * @param heldFor how long nobody could sign or withdraw
 */
public record SigningGoesOn(Duration heldFor) {}
