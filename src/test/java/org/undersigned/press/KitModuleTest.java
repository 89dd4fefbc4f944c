package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.MovableClock;
import org.undersigned.identity.Employee;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.release.InAReleaseHouse;
import org.undersigned.release.Releases;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.People;

/** What is promised of press kits under embargo. */
class KitModuleTest extends InAReleaseHouse {

    private static final Employee EVE = new Employee(People.id("eve"), "eve", "Eve", "", "", true);

    private KitLinks links;
    private Kits kits;

    @BeforeEach
    void someSignIt() {
        letter.named("barbara", "dorothy", "edsger");
        links = house.get(KitLinks.class);
        kits = house.get(Kits.class);
    }

    @Test
    void aLinkLeadsToTheKitUntilItIsRevokedOrExpires() {
        embargo();
        var one = token(links.make(letter.id(), StaffLetter.ADA, "The Gazette", later(2)));
        var other = token(links.make(letter.id(), StaffLetter.ADA, "Radio Ellery", later(3)));
        assertThat(links.follow(one)).hasValue(letter.id());
        assertThat(one).hasSize(43).isNotEqualTo(other);

        links.revoke(letter.id(), StaffLetter.ADA, linkOf("The Gazette"));

        assertThat(links.follow(one)).isEmpty();
        assertThat(links.follow(other)).hasValue(letter.id());
        house.get(MovableClock.class).advance(Duration.ofDays(3));
        assertThat(links.follow(other)).isEmpty();
        links.forgetExpired();
        assertThat(links.of(letter.id(), StaffLetter.ADA)).isEmpty();
    }

    @Test
    void whatIsKeptOfALinkOpensNothing() {
        embargo();
        var token = token(links.make(letter.id(), StaffLetter.ADA, "The Gazette", later(2)));

        var kept = house.get(JdbcClient.class)
                .sql("select * from press_link where letter_id = :letter")
                .param("letter", letter.id().value())
                .query()
                .singleRow();

        assertThat(kept.values().toString()).doesNotContain(token);
        assertThat((byte[]) kept.get("hash")).hasSize(32).isNotEqualTo(token.getBytes(UTF_8));
        assertThat(links.follow(token)).isPresent();
    }

    @Test
    void thereIsNoLinkWithoutAnEmbargoNorToALetterThatIsPublic() {
        assertThatExceptionOfType(NotToBeTold.class)
                .isThrownBy(() -> links.make(letter.id(), StaffLetter.ADA, "The Gazette", later(2)))
                .withMessageContaining("embargo");
        letter.toRelease();
        assertThatExceptionOfType(NothingToEmbargo.class)
                .isThrownBy(() -> links.make(letter.id(), StaffLetter.ADA, "The Gazette", later(2)));
    }

    @Test
    void nobodysNameIsInTheKitBeforeTheSignaturesAreOpened() {
        embargo();
        letter.toOpening();
        assertThat(page())
                .contains("EMBARGOED UNTIL")
                .doesNotContain("barbara", "verified employees of Meridian</span>");
        assertThat(files()).doesNotContainKey("bundle.jsonl.gz");

        letter.handOver(1);
        letter.handOver(2);

        assertThat(page()).contains("3 verified employees", "<li>barbara ", "EMBARGOED UNTIL");
        assertThat(files()).containsKeys("bundle.jsonl.gz", "press-kit.zip");
    }

    @Test
    void theKitFollowsWhatIsWrittenAndStaysTheSameOtherwise() {
        embargo();
        var before = files();
        assertThat(files()).isSameAs(before);

        write("Mapmakers ask for peace");
        kits.quote(letter.id(), StaffLetter.ADA, new Kit.Quote("I drew it.", "Amara Diallo", LocalDate.of(2026, 1, 2)));

        assertThat(page()).contains("Mapmakers ask for peace", "I drew it.");
    }

    @Test
    void withTheReleaseTheKitIsPublicAndNoMoreUnderEmbargo() {
        embargo();
        write("Mapmakers ask for peace");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        var page = house.publicFolder(letter.frozen().slug()).resolve("press-kit.html");
        assertThat(page).doesNotExist();

        letter.release();

        assertThat(page)
                .content()
                .contains("FOR IMMEDIATE RELEASE", "Mapmakers ask for peace")
                .doesNotContain("EMBARGOED");
        assertThat(page.resolveSibling("press-kit.zip")).isNotEmptyFile();
        assertThat(house.get(EmbargoedKits.class).files(letter.id())).isEmpty();
        write("A better headline");
        assertThat(page).content().contains("A better headline");
    }

    @Test
    void aPictureIsInTheKitWithItsCreditAndGoneWhenItIsRemoved() {
        embargo();
        var pictures = house.get(Pictures.class);
        pictures.add(letter.id(), StaffLetter.ADA, MadeAnewTest.jpeg(40, 30), "A bridge", "Amara Diallo");
        assertThat(files()).containsKey("picture-1.jpg");
        assertThat(page()).contains("alt=\"A bridge\"", "Picture: Amara Diallo");

        pictures.remove(letter.id(), StaffLetter.ADA, 1);

        assertThat(files()).doesNotContainKey("picture-1.jpg");
        assertThatExceptionOfType(NotToBeTold.class)
                .isThrownBy(() -> pictures.add(letter.id(), StaffLetter.ADA, MadeAnewTest.jpeg(4, 3), " ", "Amara"));
    }

    @Test
    void whoWritesAtTheSameTimeAsAnotherIsTold() {
        write("First");

        assertThatExceptionOfType(StaleKit.class)
                .isThrownBy(() -> kits.write(letter.id(), StaffLetter.ADA, null, release("Second")));
        assertThat(kits.release(letter.id(), StaffLetter.ADA).headline()).isEqualTo("First");
    }

    @Test
    void onlyCoAuthorsWriteTheKitAndMakeLinks() {
        embargo();
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> kits.of(letter.id(), EVE));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> kits.write(letter.id(), EVE, null, release("Nonsense")));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> links.make(letter.id(), EVE, "Eve", later(2)));
        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> links.of(letter.id(), EVE));
        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> house.get(Pictures.class).add(letter.id(), EVE, MadeAnewTest.jpeg(4, 3), "x", "y"));
        assertThat(links.make(letter.id(), StaffLetter.ADA, "The Gazette", later(2)))
                .contains("/kit/");
    }

    private KitLink linkOf(String whom) {
        return links.of(letter.id(), StaffLetter.ADA).stream()
                .filter(link -> link.whom().equals(whom))
                .findAny()
                .orElseThrow();
    }

    private void embargo() {
        house.get(Releases.class).setEmbargo(letter.id(), StaffLetter.ADA, later(5));
    }

    private Instant later(int days) {
        return house.get(Clock.class).instant().plus(Duration.ofDays(days));
    }

    private void write(String headline) {
        var was = kits.of(letter.id(), StaffLetter.ADA).written();
        kits.write(letter.id(), StaffLetter.ADA, was, release(headline));
    }

    private static Kit.Release release(String headline) {
        return new Kit.Release(headline, "", "They wrote a letter.", "", "", "Europe/Berlin");
    }

    private String page() {
        return new String(Objects.requireNonNull(files().get("press-kit.html")), UTF_8);
    }

    private Map<String, byte[]> files() {
        return house.get(EmbargoedKits.class).files(letter.id()).orElseThrow();
    }

    private static String token(String link) {
        return link.replaceAll(".*/kit/|/$", "");
    }
}
