package org.undersigned.rig;

/** Where a test's rows go. */
public record Database(String url, String username, String password) {}
