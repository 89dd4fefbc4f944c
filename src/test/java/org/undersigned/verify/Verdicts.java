package org.undersigned.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.protocol.Base64Url;
import tools.jackson.databind.JsonNode;

/** What the two verifiers say of the entries of a bundle, in the same words. */
public final class Verdicts {

    private static final int ALL = 100_000;

    private Verdicts() {}

    /** Ours, entry by entry. */
    public static List<String> ours(byte[] bundle) {
        try (var lines = new Lines(new ByteArrayInputStream(bundle))) {
            var head = Head.read(lines.head());
            var verdicts = new ArrayList<String>();
            for (var line : lines.batch(ALL).lines()) {
                var entry = Entry.read(line, head);
                verdicts.add(Base64Url.encode(entry.pk()) + " " + appearance(entry));
            }
            return verdicts;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String appearance(Entry entry) {
        var printed = entry.printed();
        if (printed == null) {
            return "sealed";
        }
        if (printed.account() != null) {
            return "named " + printed.account().nid();
        }
        return printed.role() == null ? "counted" : "role " + printed.role();
    }

    /** The second client's, entry by entry. */
    public static List<String> theirs(List<JsonNode> said) {
        return said.stream()
                .filter(line -> line.has("verdict"))
                .map(line ->
                        line.get("pk").asString() + " " + line.get("verdict").asString() + detail(line))
                .toList();
    }

    private static String detail(JsonNode line) {
        var detail = line.path("role").asString(line.path("nid").asString(""));
        return detail.isEmpty() ? "" : " " + detail;
    }
}
