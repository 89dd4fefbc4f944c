package org.undersigned.release;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Payload;
import org.undersigned.signing.SignedEntry;

/**
 * Writes {@code bundle.jsonl.gz} (docs/protocol.md section 4): what anybody needs to check the count without trusting
 * this server. Its fields are base64url and whole numbers, which need no escaping.
 *
 * @param approvals the keyholders' signatures, in their order
 * @param enrolled E, how many accounts were given a credential
 * @param reissued R, how many of them were given another one
 */
record Bundle(FrozenLetter letter, List<byte[]> approvals, int enrolled, int reissued) {

    /**
     * Goes through both side by side; neither is ever in memory as a whole.
     *
     * @param entries hands out every entry in the order of the keys
     * @param printed in the same order
     */
    byte[] write(Consumer<Consumer<SignedEntry>> entries, Iterator<Printed> printed) {
        var bytes = new ByteArrayOutputStream();
        try (var out = writer(bytes)) {
            out.write(head());
            var payloads = new Payloads(printed);
            entries.accept(entry -> write(out, line(entry, payloads.of(entry))));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
    }

    /** Finds what is printed for an entry, as long as it is asked in the order of the keys. */
    private static final class Payloads {

        private final Iterator<Printed> printed;
        private @Nullable Printed next;

        Payloads(Iterator<Printed> printed) {
            this.printed = printed;
            step();
        }

        @Nullable
        Payload of(SignedEntry entry) {
            if (next == null || !Arrays.equals(next.pk(), entry.pk())) {
                return null;
            }
            var payload = next.payload();
            step();
            return payload;
        }

        private void step() {
            next = printed.hasNext() ? printed.next() : null;
        }
    }

    private static Writer writer(ByteArrayOutputStream bytes) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.US_ASCII));
    }

    private String head() {
        var signatures = approvals.stream()
                .map(signature -> '"' + Base64Url.encode(signature) + '"')
                .collect(Collectors.joining(","));
        return "{\"v\":\"OL1\",\"terms\":\"%s\",\"text\":\"%s\",\"approvals\":[%s],\"E\":%d,\"R\":%d}\n"
                .formatted(
                        Base64Url.encode(letter.terms()),
                        Base64Url.encode(letter.text()),
                        signatures,
                        enrolled,
                        reissued);
    }

    private static String line(SignedEntry entry, @Nullable Payload payload) {
        return "{\"pk\":\"" + Base64Url.encode(entry.pk())
                + "\",\"cred\":\"" + Base64Url.encode(entry.cred())
                + "\",\"seq\":" + entry.seq()
                + ",\"h\":\"" + Base64Url.encode(entry.h())
                + "\",\"es\":\"" + Base64Url.encode(entry.es())
                + (payload == null
                        ? ""
                        : "\",\"p\":\"" + Base64Url.encode(payload.p()) + "\",\"inner\":\""
                                + Base64Url.encode(payload.inner()))
                + "\"}\n";
    }
}
