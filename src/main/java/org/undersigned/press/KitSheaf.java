package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.undersigned.letter.text.LetterHtml.escape;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterPage;
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.paper.Pdf;
import org.undersigned.release.Edition;

/** All files of a press kit, each by its name: a pure function of what they are made of. */
@Component
class KitSheaf {

    static final String PAGE = "press-kit.html";

    /** Thousands of names would take hundreds of pages, and minutes to set. */
    private static final int MOST_ON_PAPER = 500;

    private final Template page = Template.of("press/press-kit.html");
    private final Template paper = Template.of("press/press-kit-paper.html");
    private final KitParts parts;
    private final Sayings say;
    private final PageAssets assets;

    KitSheaf(KitParts parts, Sayings say, PageAssets assets) {
        this.parts = parts;
        this.say = say;
        this.assets = assets;
    }

    /**
     * The whole kit, with everything in one archive beside it.
     *
     * @param edition what the count can be checked with; empty before the signatures are opened
     */
    SortedMap<String, byte[]> of(PressKit kit, Optional<Edition> edition) {
        var text = kit.letter().issue().text();
        var files = own(kit);
        files.putAll(assets.all());
        files.put("letter.txt", LetterPlain.of(text).getBytes(UTF_8));
        files.put("letter.pdf", Pdf.of(LetterPage.of(text)));
        files.put("text.json", text.canonicalBytes());
        edition.ifPresent(released -> files.put("bundle.jsonl.gz", released.bundle()));
        return zipped(kit, files);
    }

    /** What the kit adds to the public files of a letter, made of these. */
    SortedMap<String, byte[]> beside(PressKit kit, Map<String, byte[]> others) {
        var own = own(kit);
        var all = new TreeMap<>(own);
        others.forEach(all::putIfAbsent);
        all.remove("index.html");
        all.remove("letter.json");
        all.remove("feed.xml");
        own.put("press-kit.zip", zipped(kit, all).get("press-kit.zip"));
        return own;
    }

    private SortedMap<String, byte[]> own(PressKit kit) {
        var files = new TreeMap<String, byte[]>();
        var html = parts.of(kit, drawn -> drawn.picture().name(), Integer.MAX_VALUE);
        files.put(PAGE, framed(page, kit, html).getBytes(UTF_8));
        files.put("press-kit.txt", PlainWords.of(html).getBytes(UTF_8));
        files.put("press-kit.pdf", Pdf.of(framed(paper, kit, parts.of(kit, KitSheaf::withinThePage, MOST_ON_PAPER))));
        kit.pictures().forEach(drawn -> files.put(drawn.picture().name(), drawn.bytes()));
        return files;
    }

    private static SortedMap<String, byte[]> zipped(PressKit kit, SortedMap<String, byte[]> files) {
        files.put("press-kit.zip", SiteZip.of(kit.letter().issue().slug() + "-press-kit", files));
        return files;
    }

    private String framed(Template frame, PressKit kit, String html) {
        var issue = kit.letter().issue();
        var filledIn = Map.of(
                "title", escape(issue.text().title()),
                "organisation", escape(issue.organisation()),
                "check", check(kit),
                "parts", html);
        return frame.fill(filledIn, say::html);
    }

    /** Before the signatures are opened there is nothing to count. */
    private String check(PressKit kit) {
        return kit.opened()
                ? "<p>" + say.html("press.kit.check.text") + "</p><ul><li><a href=\"verify.html\">"
                        + say.html("press.check.verify") + "</a></li><li><a href=\"bundle.jsonl.gz\" download>"
                        + say.html("press.quote.bundle") + "</a></li><li><a href=\"text.json\" download>"
                        + say.html("press.quote.json") + "</a></li></ul>"
                : "<p>" + say.html("press.kit.check.later") + "</p>";
    }

    private static String withinThePage(PressKit.Drawn drawn) {
        var type = drawn.picture().form().equals("jpg") ? "jpeg" : "png";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(drawn.bytes());
    }
}
