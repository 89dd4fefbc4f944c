package org.undersigned.press;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a telephone was held: it turns no points, it writes into the file how they are to be turned (Exif 2.32, 4.6.4). */
enum Orientation {
    UPRIGHT,
    UPSIDE_DOWN,
    LEANING_LEFT,
    LEANING_RIGHT;

    private static final int TAG = 0x0112;
    private static final long EXIF = 0x457869660000L;

    /** What a JPEG says of it; upright for every other file, and for what cannot be read. */
    static Orientation of(byte[] file) {
        try {
            return switch (value(ByteBuffer.wrap(file))) {
                case 3 -> UPSIDE_DOWN;
                case 6 -> LEANING_LEFT;
                case 8 -> LEANING_RIGHT;
                default -> UPRIGHT;
            };
        } catch (RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    /** Walks from segment to segment until the one of the camera. */
    private static int value(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xffd8) {
            return 1;
        }
        while (jpeg.remaining() > 4) {
            var marker = Short.toUnsignedInt(jpeg.getShort());
            var length = Short.toUnsignedInt(jpeg.getShort(jpeg.position()));
            if (marker == 0xffe1 && jpeg.getLong(jpeg.position() + 2) >>> 16 == EXIF) {
                return tag(jpeg.slice(jpeg.position() + 8, length - 8));
            }
            if (marker == 0xffda || length < 2) {
                return 1;
            }
            jpeg.position(jpeg.position() + length);
        }
        return 1;
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                return Short.toUnsignedInt(tiff.getShort(at + 8));
            }
        }
        return 1;
    }

    /** What turns a picture of this size upright. */
    AffineTransform turn(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case LEANING_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LEANING_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
