package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.identity.Employee;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.release.InAReleaseHouse;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.People;

class ChroniclesModuleTest extends InAReleaseHouse {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private Chronicles chronicles;

    @BeforeEach
    void someSignIt() {
        letter.named("barbara", "dorothy", "edsger");
        chronicles = house.get(Chronicles.class);
    }

    @Test
    void whoWasAskedBeforeTheReleaseStandsOnThePageFromItsFirstDay() {
        tell(new Note.Asked("The press office", DAY));
        assertThatExceptionOfType(NotPublic.class).isThrownBy(() -> tell(new Note.Update("Too early.")));

        letter.toRelease();

        assertThat(page()).content().contains("The press office was asked for comment on 25 November 2026.");
        tell(new Note.Answered(1, Note.Answer.NO_REPLY, DAY));
        assertThat(page()).content().contains("No reply as of 25 November 2026.");
    }

    @Test
    void whatIsToldIsInEveryFileAndStays() {
        letter.toRelease();

        tell(new Note.Update("The board has met us."));
        tell(new Note.Outcome(1, Note.Standing.MET, "It ended.", "", DAY));

        assertThat(page()).content().contains("The board has met us.", "<span class=\"state met\"");
        assertThat(page().resolveSibling("feed.xml")).content().contains("The board has met us.");
        assertThat(page().resolveSibling("letter.json")).content().contains("\"standing\" : \"met\"");
        assertThat(chronicles.of(letter.id(), StaffLetter.ADA).entries()).hasSize(2);
    }

    @Test
    void whatNobodyAskedOrDemandedHasNoAnswer() {
        letter.toRelease();
        for (var note : List.of(
                new Note.Answered(7, Note.Answer.DECLINED, DAY),
                new Note.Reply(1, "To nobody."),
                new Note.Outcome(99, Note.Standing.MET, "It ended.", "", DAY))) {
            assertThatExceptionOfType(NotToBeTold.class).isThrownBy(() -> tell(note));
        }
    }

    @Test
    void onlyCoAuthorsTell() {
        letter.toRelease();
        var eve = new Employee(People.id("eve"), "eve", "Eve", "", "", true);

        assertThatExceptionOfType(NotCoAuthor.class)
                .isThrownBy(() -> chronicles.tell(letter.id(), eve, new Note.Update("Nonsense"), ZONE));
        assertThat(page()).content().doesNotContain("Nonsense");
        tell(new Note.Update("Sense"));
        assertThat(page()).content().contains("Sense");
    }

    private void tell(Note note) {
        chronicles.tell(letter.id(), StaffLetter.ADA, note, ZONE);
    }

    private Path page() {
        return house.publicFolder(letter.frozen().slug()).resolve("index.html");
    }
}
