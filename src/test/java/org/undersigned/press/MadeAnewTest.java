package org.undersigned.press;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.undersigned.protocol.Bytes;

/** A picture keeps its points and loses everything that its file said beside them. */
class MadeAnewTest {

    private static final String SECRET = "Ada's telephone, 40.7128 N 74.0060 W";

    @Test
    void nothingOfTheCameraIsLeft() {
        var file = withExif(jpeg(40, 30), 1);
        assertThat(new String(file, ISO_8859_1)).contains(SECRET, "Exif");

        var made = MadeAnew.of(file);

        assertThat(made.form()).isEqualTo("jpg");
        assertThat(new String(made.bytes(), ISO_8859_1)).doesNotContain(SECRET, "Exif");
        assertThat(image(made).getRGB(5, 5) & 0xff).isLessThan(80);
    }

    @Test
    void whatATelephoneTookOnItsSideStandsUpright() {
        var upright = MadeAnew.of(withExif(jpeg(40, 30), 1));
        var turned = MadeAnew.of(withExif(jpeg(40, 30), 6));

        assertThat(new int[] {upright.width(), upright.height()}).containsExactly(40, 30);
        assertThat(new int[] {turned.width(), turned.height()}).containsExactly(30, 40);
        assertThat(new Color(image(turned).getRGB(25, 5)).getRed())
                .as("what was left and above is right and above now")
                .isGreaterThan(150);
        assertThat(new Color(image(turned).getRGB(5, 35)).getRed()).isLessThan(80);
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        assertThat(MadeAnew.of(jpeg(40, 30)).bytes())
                .isEqualTo(MadeAnew.of(jpeg(40, 30)).bytes());
    }

    @Test
    void whatIsTransparentStaysAndWhatIsLargeIsMadeSmaller() throws IOException {
        var clear = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5000, 10, BufferedImage.TYPE_INT_ARGB), "png", clear);

        var made = MadeAnew.of(clear.toByteArray());

        assertThat(made.form()).isEqualTo("png");
        assertThat(made.width()).isEqualTo(2400);
        assertThat(made.height()).isEqualTo(5);
    }

    @Test
    void whatIsNoPictureOrWouldFillTheMemoryIsRefused() throws IOException {
        var bomb = png(1, 1);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        refused("<svg onload='x'/>".getBytes(ISO_8859_1), "cannot be read");
        refused(bomb, "50 million points");
        refused(new byte[0], "cannot be read");
        refused(new byte[13_000_000], "12 MB");
        assertThat(MadeAnew.of(png(1, 1)).width()).isEqualTo(1);
    }

    private static void refused(byte[] file, String why) {
        assertThatExceptionOfType(NotToBeTold.class)
                .isThrownBy(() -> MadeAnew.of(file))
                .withMessageContaining(why);
    }

    private static BufferedImage image(MadeAnew made) {
        try {
            return ImageIO.read(new ByteArrayInputStream(made.bytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    /** Red to the left, green to the right. */
    static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** As a telephone writes it: how it was held, and a remark. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var remark = SECRET.getBytes(ISO_8859_1);
        var tiff = ByteBuffer.allocate(26 + remark.length)
                .putInt(0x4d4d002a)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(remark)
                .array();
        var segment = ByteBuffer.allocate(10 + tiff.length)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.length))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(tiff)
                .array();
        return Bytes.concat(
                java.util.Arrays.copyOf(jpeg, 2), segment, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
