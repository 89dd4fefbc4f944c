package org.undersigned.verify;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.undersigned.rig.Against;

/**
 * Holds the verifier against what it cannot do without: of each line one credential and two signatures, on all cores.
 * Runs as a process of its own, in little memory; so the bare work is done over and over on the first of the lines.
 */
final class BareVerification {

    private static final int KNOWN = 2000;
    private static final int TURNS = 5;

    private record Line(byte[] pk, byte[] cred, byte[] es, byte[] signed, byte[] inner, byte[] printed) {

        static Line of(String text, Head head) {
            var entry = Fields.of(StrictJson.read(text), Set.of("pk", "cred", "seq", "h", "es", "p", "inner"));
            var pk = entry.bytes("pk");
            return new Line(
                    pk,
                    entry.bytes("cred"),
                    entry.bytes("es"),
                    Primitives.labelled("sign", head.d(), new byte[] {1, 0, 1}, pk, entry.bytes("h")),
                    entry.bytes("inner"),
                    Primitives.labelled("entry", head.d(), entry.bytes("p")));
        }

        void verify(Head head) {
            if (!Primitives.credential(head.issuer(), cred, Primitives.labelled("cred", head.d(), pk))
                    || !Primitives.ed25519(pk, es, signed)
                    || !Primitives.ed25519(pk, inner, printed)) {
                throw new IllegalStateException("A genuine line");
            }
        }
    }

    private BareVerification() {}

    /** @param arguments the bundle, and how many lines it has */
    public static void main(String[] arguments) throws IOException {
        var file = arguments[0];
        var entries = Integer.parseInt(arguments[1]);
        Head head;
        List<Line> known;
        try (var lines = new Lines(new FileInputStream(file))) {
            head = Head.read(lines.head());
            known = lines.batch(KNOWN).lines().stream()
                    .map(line -> Line.of(line, head))
                    .toList();
        }
        Against.time()
                .share(
                        "Verifying %,d signatures in 64 MB beside the bare loop".formatted(entries),
                        0.80,
                        entries > 50_000 ? 1 : TURNS,
                        () -> Against.onAllCores(
                                entries,
                                number -> known.get(number % known.size()).verify(head)),
                        () -> verify(file, entries));
        Against.allGoalsAreMet();
    }

    private static void verify(String file, int entries) {
        try (var bundle = new FileInputStream(file)) {
            if (BundleVerifier.verify(bundle).entries() != entries) {
                throw new IllegalStateException("Every line counts");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
