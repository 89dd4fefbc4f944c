package org.undersigned.release;

import org.undersigned.protocol.Payload;

/**
 * One signature that will be printed, until the release.
 *
 * @param payload the exact bytes and their signature, as the bundle shows them
 */
record Printed(byte[] pk, Payload payload) {}
