package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.undersigned.MovableClock;
import org.undersigned.credential.Credentials;
import org.undersigned.credential.Restart;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.signing.Staff;

/** Second credentials count against the threshold, from the last look to the public page. */
class ReissuesModuleTest extends InAReleaseHouse {

    @Test
    void threeSignaturesOfTwoAccountsDoNotReachAThresholdOfThree() {
        letter.counted("barbara", "dorothy");
        startAgain("dorothy");
        letter.counted("dorothy");
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);

        letter.counted("edsger");
        letter.flush();
        house.tick();
        assertThat(letter.stage()).as("with a third account").isEqualTo(Stage.LAST_LOOK);
    }

    @Test
    void whoStartsAgainInTheLastLookTakesOneFromTheCount() {
        letter.counted("barbara", "dorothy", "edsger");
        letter.flush();
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.LAST_LOOK);

        startAgain("dorothy");
        house.tick();
        assertThat(letter.stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void whatIsPublishedSaysHowManyAndDoesNotCountThem() {
        letter.counted("barbara", "edsger", "frances");
        letter.named("dorothy");
        startAgain("dorothy");
        letter.named("dorothy");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        assertThat(house.get(Credentials.class).reissued(letter.id())).isEqualTo(1);
        letter.release();

        var edition = house.get(Editions.class).of(letter.id()).orElseThrow();
        var issue = house.get(Issues.class).of(edition);
        assertThat(issue.reissued()).isEqualTo(1);
        assertThat(issue.roster().verified()).isEqualTo(4);
        assertThat(issue.roster().named()).as("her name stands there once").hasSize(1);
    }

    private void startAgain(String name) {
        Restart.of(Staff.employee(name), house.get(Restart.room()), house.get(MovableClock.class));
    }
}
