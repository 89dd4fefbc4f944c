package org.undersigned.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.protocol.Bytes;

/** Something unique that was put in somewhere, and every form in which it would give itself away. */
record Canary(String name, byte[] bytes) {

    private static final int LETTERS = 24;
    private static final int WINDOW = 8;

    /** A word that is nowhere else. */
    static Canary word(String name) {
        var letters = new SecureRandom()
                .ints(LETTERS, 0, 36)
                .collect(
                        StringBuilder::new, (word, n) -> word.append(Character.forDigit(n, 36)), StringBuilder::append);
        return new Canary(name, letters.toString().getBytes(UTF_8));
    }

    static Canary of(String name, String text) {
        return new Canary(name, text.getBytes(UTF_8));
    }

    String text() {
        return new String(bytes, UTF_8);
    }

    /** Plain also in pieces of eight bytes: as much as PostgreSQL's own compression leaves of something random. */
    List<byte[]> forms() {
        var forms = new ArrayList<byte[]>();
        if (bytes.length < LETTERS) {
            forms.add(bytes);
        } else {
            for (var at = 0; at + WINDOW <= bytes.length; at++) {
                forms.add(Arrays.copyOfRange(bytes, at, at + WINDOW));
            }
        }
        var characters = new String(bytes, ISO_8859_1);
        forms.add(characters.getBytes(UTF_16LE));
        forms.add(characters.getBytes(UTF_16BE));
        forms.add(HexFormat.of().formatHex(bytes).getBytes(UTF_8));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes).getBytes(UTF_8));
        forms.addAll(inBase64(bytes));
        inBase64(bytes).forEach(once -> forms.addAll(inBase64(once))); // as an attestation in a payload in a bundle
        return forms;
    }

    private static List<byte[]> inBase64(byte[] bytes) {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(before -> Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                        .map(encoder -> inBase64(bytes, encoder, before)))
                .toList();
    }

    /** As much as base64 shows of it whatever stands around it, with so many bytes before it in its group of three. */
    private static byte[] inBase64(byte[] bytes, Base64.Encoder encoder, int before) {
        var all = encoder.withoutPadding().encode(Bytes.concat(new byte[before], bytes));
        var first = (before * 8 + 5) / 6;
        return Arrays.copyOfRange(all, first, (before + bytes.length) * 8 / 6);
    }
}
