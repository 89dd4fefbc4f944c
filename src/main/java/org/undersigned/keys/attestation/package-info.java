/** The key with which this server attests and gives receipts: all of its keys that the signature book may reach. */
@NamedInterface("attestation")
@NullMarked
package org.undersigned.keys.attestation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
