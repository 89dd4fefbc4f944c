package org.undersigned.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of a bundle, gzipped or not, one at a time and of bounded length: what is unpacked is never held whole. */
final class Lines implements AutoCloseable {

    private static final int MAX_HEAD = 1 << 20;
    private static final int MAX_ENTRY = 1 << 14;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;
    private boolean broken;

    Lines(InputStream file) throws IOException {
        var start = new BufferedInputStream(file);
        start.mark(2);
        var gzipped = start.read() == 0x1f && start.read() == 0x8b;
        start.reset();
        this.in = gzipped ? gunzip(start) : start;
    }

    private static InputStream gunzip(InputStream file) throws IOException {
        try {
            return new GZIPInputStream(file);
        } catch (ZipException | EOFException broken) {
            throw new Wrong(Rule.GZIP);
        }
    }

    /** The first line without its end. */
    String head() throws IOException {
        return Objects.requireNonNull(next(), "The first line is there or Wrong");
    }

    /** The next lines, at most so many. Nothing is read after a line that is malformed. */
    Batch batch(int most) throws IOException {
        var first = number + 1;
        var lines = new ArrayList<String>(most);
        try {
            for (var line = next(); line != null; line = lines.size() < most ? next() : null) {
                lines.add(line);
            }
            return new Batch(first, lines, null);
        } catch (Wrong malformed) {
            broken = true;
            return new Batch(first, lines, malformed);
        }
    }

    private @Nullable String next() throws IOException {
        if (broken) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream(2048);
        for (var b = read(); b != '\n'; b = read()) {
            if (b < 0 && line.size() == 0 && number > 1) {
                return null;
            }
            if (b < ' ' || b > '~' || line.size() == (number == 1 ? MAX_HEAD : MAX_ENTRY)) {
                throw new Wrong(Rule.LINE_FORM).at(number);
            }
            line.write(b);
        }
        if (line.size() == 0) {
            throw new Wrong(Rule.LINE_FORM).at(number);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = fill();
        }
        return filled <= 0 ? -1 : buffer[at++] & 0xff;
    }

    private int fill() throws IOException {
        try {
            return in.read(buffer);
        } catch (ZipException | EOFException broken) {
            throw new Wrong(Rule.GZIP);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
