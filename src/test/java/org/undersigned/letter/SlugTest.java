package org.undersigned.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void spellsATitleForAnAddress() {
        assertThat(Slug.of("Für Änderungen, jetzt!", taken -> false)).isEqualTo("fur-anderungen-jetzt");
    }

    @Test
    void givesTheSecondLetterOfATitleItsOwnAddress() {
        assertThat(Slug.of("Night shifts", Set.of("night-shifts", "night-shifts-2")::contains))
                .isEqualTo("night-shifts-3");
    }

    @Test
    void namesALetterWhoseTitleHasNoLatinLetter() {
        assertThat(Slug.of("夜勤", taken -> false)).isEqualTo("letter");
    }
}
