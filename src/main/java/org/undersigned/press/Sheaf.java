package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterPage;
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.paper.Pdf;
import org.undersigned.protocol.Sha256;
import org.undersigned.release.Edition;

/** All public files of a letter, each by its name: a pure function of what they are made of. */
@Component
class Sheaf {

    private final PublicPage page;
    private final LetterJson json;
    private final Feed feed;
    private final PageAssets assets;
    private final KitSheaf kits;

    Sheaf(PublicPage page, LetterJson json, Feed feed, PageAssets assets, KitSheaf kits) {
        this.page = page;
        this.json = json;
        this.feed = feed;
        this.assets = assets;
        this.kits = kits;
    }

    SortedMap<String, byte[]> of(PressKit kit, Edition edition) {
        var letter = kit.letter();
        var files = new TreeMap<>(assets.all());
        files.put("index.html", page.of(letter, "").getBytes(UTF_8));
        files.put("letter.txt", LetterPlain.of(letter.issue().text()).getBytes(UTF_8));
        files.put("letter.pdf", Pdf.of(LetterPage.of(letter.issue().text())));
        files.put("letter.json", json.of(letter));
        files.put("text.json", edition.text());
        files.put("feed.xml", feed.of(letter).getBytes(UTF_8));
        files.put("bundle.jsonl.gz", edition.bundle());
        files.putAll(kits.beside(kit, files));
        return files;
    }

    /** Sixteen letters and digits that another sheaf does not have. */
    static String digest(SortedMap<String, byte[]> files) {
        var all = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes(name.getBytes(UTF_8));
            all.writeBytes(Sha256.of(bytes));
        });
        return HexFormat.of().formatHex(Sha256.of(all.toByteArray()), 0, 8);
    }
}
