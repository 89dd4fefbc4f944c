package org.undersigned.rig;

import java.nio.file.Path;

/** Where what we start writes its log; one for each of the processes that run tests side by side. */
public final class Logs {

    private static final String PROCESS = System.getProperty("undersigned.test.process", "1");

    private Logs() {}

    public static Path of(String name) {
        return Path.of("target", name + "-" + PROCESS + ".log");
    }
}
