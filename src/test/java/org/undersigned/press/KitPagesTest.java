package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.release.Releases;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Answer;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;

/** Links of journalists, from outside. */
class KitPagesTest extends ThreePorts {

    @Autowired
    ApplicationContext context;

    private StaffLetter letter;
    private String link;

    @BeforeEach
    void giveALink() {
        letter = StaffLetter.openIn(context::getBean);
        letter.counted("x", "y", "z");
        var later = context.getBean(Clock.class).instant().plus(Duration.ofDays(3));
        context.getBean(Releases.class).setEmbargo(letter.id(), StaffLetter.ADA, later);
        link = context.getBean(KitLinks.class)
                .make(letter.id(), StaffLetter.ADA, "The Gazette", later)
                .replaceAll("https?://[^/]+", "");
    }

    @Test
    void aJournalistReadsTheKitWithoutASignInAndNothingKeepsIt() {
        var page = app.send("GET", link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("EMBARGOED UNTIL", "Keep our maps out of the war room");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).hasValue("private, no-store");
        assertThat(page.header("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe");
        for (var file : new String[] {"press-kit.txt", "press-kit.pdf", "press-kit.zip", "public.css"}) {
            assertThat(app.send("GET", link + file).status()).as(file).isEqualTo(200);
        }
    }

    @Test
    void aLinkThatWasRevokedIsTheSameNothingAsOneThatNeverWas() {
        var never = look("/kit/" + "A".repeat(43) + "/");
        assertThat(never.status()).isEqualTo(404);
        assertThat(never.body()).contains("Ask whoever gave it to you for a new one");
        assertThat(app.send("GET", link).status()).isEqualTo(200);

        var links = context.getBean(KitLinks.class);
        links.revoke(
                letter.id(),
                StaffLetter.ADA,
                links.of(letter.id(), StaffLetter.ADA).getFirst());

        assertThat(known(look(link))).isEqualTo(known(never));
        assertThat(known(look("/kit/x/y/z"))).isEqualTo(known(never));
    }

    private Answer look(String path) {
        return app.send("GET", path, "Accept: text/html");
    }

    private static String known(Answer answer) {
        return answer.status() + answer.headers().keySet().toString() + answer.body();
    }

    @Test
    void onlyCoAuthorsSeeThePreview() {
        var preview = "/api/press/" + letter.id().value() + "/kit/press-kit.html";

        assertThat(app.send("GET", preview).status()).isEqualTo(401);
        assertThat(app.send("GET", preview, SignedInByHeader.CHARLES).status()).isEqualTo(403);
        assertThat(app.send("GET", preview, SignedInByHeader.ADA).status()).isEqualTo(200);
    }

    @Test
    void afterTheReleaseTheLinkLeadsToThePublicKit() {
        letter.closeTheBook();
        letter.handOver(1);
        letter.handOver(2);
        letter.release();

        var moved = app.send("GET", link);

        assertThat(moved.status()).isEqualTo(302);
        var address = "/p/" + letter.frozen().slug() + "/press-kit.html";
        assertThat(moved.header("Location")).hasValue(address);
        var page = app.send("GET", address);
        assertThat(page.body()).contains("FOR IMMEDIATE RELEASE");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
    }
}
