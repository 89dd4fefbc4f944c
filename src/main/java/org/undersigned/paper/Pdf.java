package org.undersigned.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.w3c.dom.Document;

/**
 * Prints a page of HTML as PDF/A-2a and PDF/UA-1: tagged, with its fonts, and with nothing in it about author, tool or
 * time. The same page gives the same bytes.
 */
public final class Pdf {

    private static final String SERIF = "Source Serif 4";
    private static final List<String> CUTS = List.of("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic");

    static {
        XRLog.setLoggingEnabled(false); // it would tell the log which addresses stand in a letter
    }

    private Pdf() {}

    /**
     * A whole page: its {@code <html lang>} and {@code <title>} become those of the document, its {@code <style>} is
     * joined to the house's. Pictures may stand in it as {@code data:} only; nothing is loaded from anywhere.
     */
    public static byte[] of(String html) {
        var page = Jsoup.parse(html);
        page.head().prependElement("style").appendChild(new DataNode(text("print.css")));
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            try (var renderer = renderer(new W3CDom().namespaceAware(false).fromJsoup(page), pdf)) {
                renderer.createPDFWithoutClosing();
                Silence.over(pdf, page.title());
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PdfBoxRenderer renderer(Document page, PDDocument pdf) throws IOException {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (var cut : CUTS) {
            var style = cut.endsWith("Italic") ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(
                    new PDFontSupplier(font(pdf, cut)), SERIF, Integer.valueOf(cut.substring(0, 3)), style, true);
        }
        return builder.buildPdfRenderer();
    }

    /** Without ligatures: their glyphs stand for no character, and could be neither copied nor read aloud. */
    private static PDFont font(PDDocument pdf, String cut) throws IOException {
        try (var file = resource(cut + "/SourceSerif4_" + cut + ".ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(pdf, font, true);
        }
    }

    private static String text(String file) {
        try (var resource = resource(file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String file) {
        var resource = Pdf.class.getResourceAsStream("/paper/" + file);
        if (resource == null) {
            throw new IllegalStateException("Not built in: paper/" + file);
        }
        return resource;
    }
}
