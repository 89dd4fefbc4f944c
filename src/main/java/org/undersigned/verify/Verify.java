package org.undersigned.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command {@code verify BUNDLE [TEXT]}: prints what the bundle shows, or the first thing that is wrong with it. */
public final class Verify {

    private static final int RIGHT = 0;
    private static final int WRONG = 1;

    private Verify() {}

    /**
     * Runs the command.
     *
     * @param args the bundle and, to compare, the letter's text as it was published (text.json)
     * @return the exit code: 0 if everything is right
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.size() > 2) {
            err.println("Usage: java -jar undersigned.jar verify BUNDLE [TEXT]");
            return WRONG;
        }
        try (var bundle = Files.newInputStream(Path.of(args.getFirst()))) {
            var verdict = BundleVerifier.verify(bundle);
            if (args.size() == 2 && !Arrays.equals(verdict.text(), Files.readAllBytes(Path.of(args.get(1))))) {
                throw new Wrong(Rule.TEXT_HASH, args.get(1));
            }
            out.print(verdict.report());
            return RIGHT;
        } catch (Wrong wrong) {
            err.println("Refused: " + wrong.getMessage());
            return WRONG;
        } catch (IOException unreadable) {
            err.println("Cannot read: " + unreadable.getMessage());
            return WRONG;
        }
    }
}
