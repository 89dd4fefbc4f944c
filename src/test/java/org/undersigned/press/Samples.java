package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.text.LetterText;
import org.undersigned.release.Edition;
import org.undersigned.release.Issue;
import org.undersigned.release.Roster;
import org.undersigned.release.Roster.Signatory;
import org.undersigned.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** A released letter that was never signed by anybody, for the pages to be made of. */
final class Samples {

    static final Sayings SAY = new Sayings(new Words());
    static final PublicPage PAGE = new PublicPage(SAY);
    static final PageAssets ASSETS = new PageAssets();
    static final KitSheaf KITS = new KitSheaf(new KitParts(SAY), SAY, ASSETS);
    static final Sheaf SHEAF = new Sheaf(PAGE, new LetterJson(SAY), new Feed(SAY), ASSETS, KITS);
    static final Kit.Release RELEASE = new Kit.Release(
            "Mapmakers ask for peace",
            "Port Ellery",
            "Employees have written a letter.",
            "They build maps.",
            "The company says that it reads letters.",
            "Europe/Berlin");
    static final Instant RELEASED = Instant.parse("2026-11-28T08:00:00Z");

    private static final String PARAGRAPH =
            "We built a map so that help would arrive sooner. We will not redraw it to decide where it is too late. ";

    private Samples() {}

    static Publication publication(String words, Roster roster) {
        return publication(letter(words), words, roster);
    }

    static Publication publication(LetterText text, String organisation, Roster roster) {
        var issue = new Issue(
                new LetterId("AAAAAAAAAAAAAAAAAAAAAA"),
                "keep-our-maps",
                text,
                Fingerprint.of("terms".getBytes(UTF_8)),
                organisation,
                3,
                12_400,
                roster,
                0,
                Instant.parse("2026-11-26T09:00:00Z"));
        return new Publication(
                issue, Profile.EMPTY, Chronicle.EMPTY, "https://letters.example/p/keep-our-maps/", RELEASED, null);
    }

    static Document page(Publication letter) {
        return Jsoup.parse(PAGE.of(letter, ""));
    }

    static Map<String, byte[]> sheaf(Publication letter) {
        var text = letter.issue().text().canonicalBytes();
        return SHEAF.of(
                new PressKit(letter, RELEASE, Kit.EMPTY, List.of(), true, null),
                new Edition(letter.issue().letter(), "keep-our-maps", 1, RELEASED, text, new byte[] {1}));
    }

    static Roster roster(int verified, List<Signatory> named, int engineers) {
        var roles = new TreeMap<String, Integer>();
        if (engineers > 0) {
            roles.put("Engineering", engineers);
        }
        return new Roster(verified, named, roles);
    }

    static Roster named(int howMany) {
        var people = IntStream.range(0, howMany)
                .mapToObj(n -> new Signatory(
                        (char) ('A' + n * 26L / howMany) + "mara Sørensen-Diallo " + n, "Senior Engineer, Routing"))
                .toList();
        return roster(howMany + 30, people, 12);
    }

    /** Every part says the same words, in a language that is not the page's own. */
    static LetterText letter(String words) {
        return letter(words, List.of(paragraph(words)));
    }

    /** A letter as long as such letters are. */
    static LetterText asLongAsTheyAre() {
        var body = new ArrayList<Map<String, Object>>();
        for (var n = 0; n < 12; n++) {
            body.add(paragraph(PARAGRAPH.repeat(6).strip()));
        }
        return letter("Keep our maps out of the war room", body);
    }

    /** With everything that a letter can have. */
    static LetterText cited() {
        try {
            return LetterText.parse(Files.readAllBytes(Path.of("src/test/resources/letters/cited.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> paragraph(String words) {
        return Map.of("type", "paragraph", "content", List.of(Map.of("text", words)));
    }

    private static LetterText letter(String words, List<Map<String, Object>> body) {
        return LetterText.parse(new JsonMapper()
                .writeValueAsBytes(Map.of(
                        "v",
                        1,
                        "lang",
                        "de",
                        "title",
                        words,
                        "addressees",
                        List.of(words),
                        "salutation",
                        words,
                        "body",
                        body,
                        "demands",
                        List.of(Map.of("text", List.of(Map.of("text", words)))),
                        "closing",
                        List.of(),
                        "signOff",
                        words)));
    }
}
