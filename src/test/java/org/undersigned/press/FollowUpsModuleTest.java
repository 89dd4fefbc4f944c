package org.undersigned.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Beginning.Answered;
import org.undersigned.letter.Beginning.Asked;
import org.undersigned.letter.CoAuthor;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.NotCoAuthor;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.InAReleaseHouse;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.People;

class FollowUpsModuleTest extends InAReleaseHouse {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private FollowUps followUps;

    @BeforeEach
    void someSignIt() {
        letter.named("barbara", "dorothy", "edsger");
        followUps = house.get(FollowUps.class);
    }

    @Test
    void aFollowUpBeginsWithTheEarlierPageAndWithWhatBecameOfEachDemand() {
        letter.toRelease();
        tell(new Note.Outcome(1, Note.Standing.PARTLY_MET, "One contract has ended.", "", DAY));
        tell(new Note.Response("We have read it.", "A statement", "", DAY));

        var draft = followUps.begin(letter.id(), StaffLetter.ADA);
        var beginning = followUps.of(draft).orElseThrow();

        assertThat(house.get(Letters.class).get(draft).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(beginning.title()).isEqualTo("Follow-up to “Keep our maps out of the war room”");
        assertThat(beginning.to()).containsExactly("Ms Okafor", "The board");
        var earlier = beginning.earlier();
        assertThat(earlier.address()).endsWith("/p/" + letter.frozen().slug() + "/");
        assertThat(earlier.signed()).isEqualTo(3);
        assertThat(earlier.asked()).containsExactly(new Asked("", "", "End the contract.", "partlyMet"));
        assertThat(earlier.answered()).isEqualTo(new Answered("We have read it.", "A statement", "25 November 2026"));
    }

    @Test
    void whatIsMetIsNotAskedAgain() {
        assertThat(followUps.open(letter.id(), StaffLetter.ADA))
                .as("before the release")
                .isEmpty();
        letter.toRelease();
        assertThat(followUps.open(letter.id(), StaffLetter.ADA)).hasValue(1);

        tell(new Note.Outcome(1, Note.Standing.MET, "It ended.", "", DAY));

        assertThat(followUps.open(letter.id(), StaffLetter.ADA)).hasValue(0);
        var draft = followUps.begin(letter.id(), StaffLetter.ADA);
        assertThat(followUps.of(draft).orElseThrow().earlier().asked())
                .extracting(Asked::standing)
                .containsExactly("met");
    }

    @Test
    void whoBeginsItIsItsFirstAuthorAndTheOthersAreAskedAnew() {
        letter.toRelease();

        var draft = followUps.begin(letter.id(), StaffLetter.GRACE);

        assertThat(house.get(CoAuthors.class).of(draft))
                .extracting(CoAuthor::employee)
                .containsExactly(StaffLetter.GRACE.id());
    }

    @Test
    void onlyAuthorsOfAReleasedLetterFollowItUp() {
        assertThatExceptionOfType(NotPublic.class).isThrownBy(() -> followUps.begin(letter.id(), StaffLetter.ADA));
        letter.toRelease();
        var eve = new Employee(People.id("eve"), "eve", "Eve", "", "", true);

        assertThatExceptionOfType(NotCoAuthor.class).isThrownBy(() -> followUps.begin(letter.id(), eve));
        assertThat(followUps.of(followUps.begin(letter.id(), StaffLetter.ADA))).isPresent();
    }

    @Test
    void aLetterOfItsOwnFollowsNone() {
        assertThat(followUps.of(letter.id())).isEmpty();
    }

    private void tell(Note note) {
        house.get(Chronicles.class).tell(letter.id(), StaffLetter.ADA, note, ZoneId.of("Europe/Berlin"));
    }
}
