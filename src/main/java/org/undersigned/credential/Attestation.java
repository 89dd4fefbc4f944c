package org.undersigned.credential;

/**
 * The server's word for a name and title, to be printed if one chooses so.
 *
 * @param a the exact bytes of the JSON object {@code {D, nid, name, title}}
 * @param sig the attestation key's signature over them
 */
public record Attestation(byte[] a, byte[] sig) {}
