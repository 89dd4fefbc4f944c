package org.undersigned.press;

import java.awt.RenderingHints;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew from its points alone, so that no camera, place, time, name or program is left in it. The same
 * file gives the same bytes.
 */
record MadeAnew(String form, int width, int height, byte[] bytes) {

    private static final int LARGEST_FILE = 12_000_000;
    private static final long MOST_POINTS = 50_000_000;
    private static final double LONGEST_SIDE = 2400;
    private static final float QUALITY = 0.88f;
    private static final List<String> READ = List.of("jpeg", "png");

    /** @throws NotToBeTold for a file that is no JPEG or PNG, or too large */
    static MadeAnew of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new NotToBeTold("A picture may have up to 12 MB");
        }
        try {
            return drawn(upright(read(file), Orientation.of(file)));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof NotToBeTold refused
                    ? refused
                    : new NotToBeTold("This picture cannot be read: save it as JPEG or PNG");
        }
    }

    /** How large it is stands at the beginning of a file, and is looked at before room is made for it. */
    private static BufferedImage read(byte[] file) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (READ.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return read(reader, in);
                }
            }
        }
        throw new NotToBeTold("This picture cannot be read: save it as JPEG or PNG");
    }

    private static BufferedImage read(ImageReader reader, MemoryCacheImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
                throw new NotToBeTold("A picture may have up to 50 million points");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.UPRIGHT
                ? image
                : new AffineTransformOp(
                                orientation.turn(image.getWidth(), image.getHeight()),
                                AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                        .filter(image, null);
    }

    private static MadeAnew drawn(BufferedImage image) throws IOException {
        var scale = Math.min(1, LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var png = image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(width, height, png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        var form = png ? "png" : "jpg";
        return new MadeAnew(form, width, height, written(drawn, form));
    }

    private static byte[] written(BufferedImage image, String form) throws IOException {
        var writer = ImageIO.getImageWritersBySuffix(form).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality(writer.getDefaultWriteParam(), form));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam quality(ImageWriteParam how, String form) {
        if (form.equals("jpg")) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        return how;
    }
}
