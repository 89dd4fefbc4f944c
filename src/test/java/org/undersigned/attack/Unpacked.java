package org.undersigned.attack;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What is packed somewhere on a disk, by gzip or zlib, wherever in a file it begins. */
final class Unpacked {

    private static final int MOST = 1 << 20;
    private static final int HEAD = 10;

    private final byte[] out = new byte[MOST];
    private final SortedMap<String, byte[]> files;

    private Unpacked(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** The disk, and beside each of its files whatever was packed in it. */
    static StolenDisk and(StolenDisk disk) {
        var all = new TreeMap<>(disk.files());
        var unpacked = new Unpacked(all);
        disk.files().forEach(unpacked::unpack);
        return new StolenDisk(all);
    }

    private void unpack(String name, byte[] bytes) {
        for (var at = 0; at + HEAD < bytes.length; at++) {
            if (bytes[at] == 0x1f && (bytes[at + 1] & 0xff) == 0x8b && bytes[at + 2] == 8) {
                keep(name, at, inflated(bytes, at + HEAD, true));
            } else if (bytes[at] == 0x78 && ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) % 31 == 0) {
                keep(name, at, inflated(bytes, at, false));
            }
        }
    }

    private void keep(String name, int at, byte[] found) {
        if (found.length > 2 * HEAD) {
            files.put(name + " packed at " + at, found);
        }
    }

    /** As much as can be read; none where it only looks packed. */
    private byte[] inflated(byte[] bytes, int at, boolean bare) {
        var inflater = new Inflater(bare);
        inflater.setInput(bytes, at, bytes.length - at);
        var length = 0;
        try {
            for (var more = inflater.inflate(out); more > 0; more = inflater.inflate(out, length, MOST - length)) {
                length += more;
            }
        } catch (DataFormatException noise) {
            // what came before it may still tell something
        } finally {
            inflater.end();
        }
        return java.util.Arrays.copyOf(out, length);
    }
}
