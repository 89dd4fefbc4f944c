package org.undersigned.letter.draft.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.undersigned.rig.Jvm;

/** Jazzer in a process of its own: it instruments what it fuzzes, and limits its memory. */
final class Fuzzer {

    private static final Path FOLDER = Path.of("target/fuzz");
    private static final Path ATTACKS = Path.of("src/test/resources/fuzz/attacks.txt");

    /** @param passed whether it found nothing @param report what it says about its work */
    record Verdict(boolean passed, String report) {}

    private Fuzzer() {}

    /** The attacks that are known: a name and bytes each. */
    static List<String[]> attacks() throws IOException {
        return Files.readAllLines(ATTACKS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": "))
                .toList();
    }

    static byte[] bytes(String[] attack) {
        return HexFormat.of().parseHex(attack[1].replace(" ", ""));
    }

    /** Begins with the known attacks and whatever an earlier run found interesting. */
    static Verdict run(Class<?> target, int seconds, boolean timed) throws IOException, InterruptedException {
        var folder = Files.createDirectories(FOLDER.resolve(target.getSimpleName()));
        var found = Files.createDirectories(folder.resolve("found"));
        var known = Files.createDirectories(folder.resolve("known"));
        for (var attack : attacks()) {
            Files.write(known.resolve(attack[0].replace(' ', '-')), bytes(attack));
        }
        var log = folder.resolve("log");
        var options = List.of(
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-Dfuzz.timed=" + timed);
        var arguments = List.of(
                "--target_class=" + target.getName(),
                "--instrumentation_includes=" + target.getPackageName() + ".**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-max_len=16384",
                "-rss_limit_mb=2048",
                found.toString(),
                known.toString());
        var process = Jvm.running("com.code_intelligence.jazzer.Jazzer", classes(), options, arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Verdict(process.waitFor() == 0, Files.readString(log));
    }

    /** Nothing but what is fuzzed: the fuzzer looks through all of it before it begins. */
    private static String classes() {
        return Jvm.classes(
                each -> each.matches(".*(classes|jazzer[^/]*\\.jar|jackson[^/]*\\.jar|jspecify[^/]*\\.jar)"));
    }
}
