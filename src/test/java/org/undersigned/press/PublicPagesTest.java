package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.Printing;
import org.undersigned.rig.Answer;
import org.undersigned.rig.People;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;

class PublicPagesTest extends ThreePorts {

    private static final String PAGE = "<!doctype html><title>Our letter</title>";

    @Autowired
    PublicFiles files;

    @Autowired
    Letters letters;

    @BeforeEach
    void release() throws IOException {
        var printing = new Printing(new LetterId("AAAAAAAAAAAAAAAAAAAAAA"), "our-letter", 1, "a1");
        files.write(printing, Map.of("index.html", PAGE.getBytes(UTF_8), "letter.txt", "Our letter".getBytes(UTF_8)));
        files.show(printing);
    }

    @Test
    void everybodyReadsAReleasedLetterWithoutASessionOrACookie() {
        var page = app.send("GET", "/p/our-letter/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Our letter");
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control").orElseThrow()).startsWith("public, max-age=60");
        assertThat(app.send("GET", "/").headers().toString())
                .as("the app's own pages do begin something")
                .contains("Set-Cookie");
    }

    @Test
    void thePolicyAllowsNoScriptAndNothingFromElsewhere() {
        var policy = app.send("GET", "/p/our-letter/")
                .header("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src 'self'")
                .doesNotContain("script-src");
    }

    @Test
    void whoHasThePageAlreadyIsNotSentItAgain() {
        var tag = app.send("GET", "/p/our-letter/").header("ETag").orElseThrow();

        assertThat(app.send("GET", "/p/our-letter/", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        assertThat(app.send("GET", "/p/our-letter/", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void whoCanUnpackIsSentLess() {
        var packed = app.send("GET", "/p/our-letter/", "Accept-Encoding: br, gzip");

        assertThat(packed.header("Content-Encoding")).hasValue("gzip");
        assertThat(packed.header("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(app.send("GET", "/p/our-letter/").header("Content-Encoding")).isEmpty();
    }

    @Test
    void readersAreSentTheNewPrintingAsSoonAsItIsShown() throws IOException {
        assertThat(app.send("GET", "/p/our-letter/").body()).contains("Our letter");

        var second = new Printing(new LetterId("AAAAAAAAAAAAAAAAAAAAAA"), "our-letter", 2, "b2");
        files.write(second, Map.of("index.html", "<!doctype html><title>Since then</title>".getBytes(UTF_8)));
        assertThat(app.send("GET", "/p/our-letter/").body()).as("not yet").contains("Our letter");
        files.show(second);

        assertThat(app.send("GET", "/p/our-letter/").body()).contains("Since then");
    }

    @Test
    void theAddressWithoutASlashLeadsToThePage() {
        var answer = app.send("GET", "/p/our-letter");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).hasValue("/p/our-letter/");
    }

    @Test
    void beforeItsReleaseALetterIsTheSameNothingAsOneThatNeverWas() {
        var author = new Employee(People.id("ada"), "ada", "Ada", "", "", true);
        var slug = letters.begin(author, "A secret for now").slug();

        for (var path : new String[] {"", "/", "/index.html", "/bundle.jsonl.gz"}) {
            assertThat(seen(app.send("GET", "/p/" + slug + path)))
                    .isEqualTo(seen(app.send("GET", "/p/a-letter-nobody-wrote" + path)))
                    .startsWith("404");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/our-letter/../../keys/pepper",
                "/p/our-letter/%2e%2e/our-letter/index.html",
                "/p/our-letter/..%2f..%2fkeys",
                "/p/..",
                "/p/.new-1/index.html",
                "/p/-/page.html",
                "/p/our-letter/nothing.html",
                "/verify/../press/page.html",
                "/verify/page.html"
            })
    void nothingElseIsToBeHad(String path) {
        assertThat(app.send("GET", path).status()).isIn(400, 401, 404);
    }

    @Test
    void theEntriesOfALetterAreNotPublic() {
        var path = "/api/keyholder/AAAAAAAAAAAAAAAAAAAAAA/entries";

        assertThat(app.send("GET", path).status()).isEqualTo(401);
        assertThat(app.send("GET", path, SignedInByHeader.ADA).status())
                .as("signed in, one is told that one holds no key of it")
                .isEqualTo(403);
        assertThat(desk.send("GET", path).status()).isEqualTo(404);
    }

    /** Status, headers without the date, and body. */
    private static String seen(Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("Date");
        return answer.status() + " " + headers + " " + answer.body();
    }
}
