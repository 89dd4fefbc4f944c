package org.undersigned.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.undersigned.letter.frozen.Stage;

class LetterTest {

    private final Letter draft = Letter.begin("On the night shifts", "on-the-night-shifts");

    @Test
    void isWrittenUntilATextIsProposed() {
        assertThat(draft.writable()).isTrue();
        assertThat(draft.propose("On the night shifts", "on-the-night-shifts").writable())
                .isFalse();
    }

    @Test
    void isWrittenAgainOnceTheProposalIsDropped() {
        var proposed = draft.propose("On the night shifts", "on-the-night-shifts");

        assertThat(proposed.goOnEditing().writable()).isTrue();
    }

    @Test
    void isProposedOnce() {
        var proposed = draft.propose("On the night shifts", "on-the-night-shifts");

        assertThatExceptionOfType(ProposalStands.class).isThrownBy(() -> proposed.propose("Other", "other"));
    }

    @Test
    void neverGoesBackToDrafting() {
        var open = draft.moveTo(Stage.SIGNING, null);

        assertThatExceptionOfType(WrongStage.class).isThrownBy(open::goOnEditing);
        assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> open.moveTo(Stage.DRAFTING, null));
    }

    @Test
    void isReleasedOnlyOnceItWasOpened() {
        var open = draft.moveTo(Stage.SIGNING, null);

        assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> open.moveTo(Stage.RELEASED, null));
    }
}
