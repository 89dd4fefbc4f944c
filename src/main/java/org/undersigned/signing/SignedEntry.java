package org.undersigned.signing;

/** What proves one signature, for a bundle: nothing in it is sealed. */
public record SignedEntry(byte[] pk, int seq, byte[] cred, byte[] h, byte[] es) {}
