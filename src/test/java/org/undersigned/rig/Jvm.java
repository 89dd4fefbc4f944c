package org.undersigned.rig;

import java.io.File;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A virtual machine beside the test's own: small, and free to be killed. */
public final class Jvm {

    private static final String EVERYTHING =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private Jvm() {}

    /** What the tests run on, as far as it is wanted. */
    public static String classes(Predicate<String> wanted) {
        return classes(wanted, each -> each);
    }

    static String classes(Predicate<String> wanted, UnaryOperator<String> place) {
        return Stream.of(EVERYTHING.split(File.pathSeparator))
                .filter(wanted)
                .map(place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static ProcessBuilder running(String main, String classes, List<String> options, List<String> arguments) {
        var java = ProcessHandle.current().info().command().orElse("java");
        var usual = List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return new ProcessBuilder(Stream.of(usual, options, List.of("-cp", classes, main), arguments)
                .flatMap(List::stream)
                .toList());
    }
}
