package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.undersigned.release.CannotPrint;
import org.undersigned.verify.Verify;

/** Looks whether an exported site stands by itself: every link of its own leads somewhere, and its bundle verifies. */
final class SiteCheck {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)[^\"]*\"|url\\('([^']+)'\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final List<String> PAGES = List.of("index.html", KitSheaf.PAGE, "verify.html", "public.css");

    private SiteCheck() {}

    /** @throws CannotPrint with what is missing or wrong */
    static void check(Map<String, byte[]> files) {
        var missing = new TreeSet<String>();
        for (var page : PAGES) {
            var found = LINK.matcher(new String(files.getOrDefault(page, new byte[0]), UTF_8));
            while (found.find()) {
                var link = found.group(1) == null ? found.group(2) : found.group(1);
                if (!ELSEWHERE.matcher(link).matches() && !files.containsKey(link)) {
                    missing.add(link);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new CannotPrint("The exported site would lack " + String.join(", ", missing));
        }
        checkBundle(files);
    }

    private static void checkBundle(Map<String, byte[]> files) {
        try {
            var folder = Files.createTempDirectory("site");
            var bundle = Files.write(folder.resolve("bundle.jsonl.gz"), files.get("bundle.jsonl.gz"));
            var text = Files.write(folder.resolve("text.json"), files.get("text.json"));
            var silent = new PrintStream(OutputStream.nullOutputStream());
            var code = Verify.run(List.of(bundle.toString(), text.toString()), silent, silent);
            Files.delete(bundle);
            Files.delete(text);
            Files.delete(folder);
            if (code != 0) {
                throw new CannotPrint("The bundle of the exported site does not verify");
            }
        } catch (IOException unwritable) {
            throw new CannotPrint("The exported site cannot be checked: is the disk full?");
        }
    }
}
