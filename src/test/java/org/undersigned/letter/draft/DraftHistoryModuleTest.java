package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.letter.Letters;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Databases;

/** What a draft has been, read out of its log. */
class DraftHistoryModuleTest {

    private static final long ADA = 11;
    private static final long BEN = 22;

    private ConfigurableApplicationContext house;
    private DraftHistory history;
    private DraftLog log;
    private LetterId letter;
    private long end;

    @BeforeEach
    void aDraftThatTwoHaveWrittenIn() {
        house = DraftSlice.on(Databases.ofThisRun());
        history = house.getBean(DraftHistory.class);
        log = house.getBean(DraftLog.class);
        letter = house.getBean(Letters.class)
                .begin(Typist.employee("ada"), "A letter")
                .id();
        write("ada", ADA, Crafted.text(ADA, "We ask"));
        write("ben", BEN, Crafted.text(BEN, "Hear us"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theDraftAsItStandsIsAVersionWithoutAName() {
        var versions = history.versions(letter);

        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().seq()).isEqualTo(2);
        assertThat(versions.getFirst().name()).isNull();
        assertThat(versions.getFirst().writers()).containsExactly("ada", "ben");
    }

    @Test
    void aVersionWithANameStaysWhereItWasWhenTheDraftGoesOn() {
        history.name(letter, "ada", "After the legal read");
        history.name(letter, "ada", "After the legal read");
        write("ben", BEN, Crafted.typedOn(BEN, 7, " now"));

        var versions = history.versions(letter);
        assertThat(versions).hasSize(2);
        assertThat(versions.getLast().name()).isEqualTo("After the legal read");
        assertThat(versions.getLast().seq()).isEqualTo(2);
        assertThat(versions.getFirst().writers()).containsExactly("ben");
        assertThat(text(history.at(letter, 2))).contains("Hear us").doesNotContain("now");
        assertThat(text(history.at(letter, 3))).contains("now");
    }

    @Test
    void whatSomebodyTookAwayIsTheirsHoweverLittleItIs() {
        write("ben", BEN, Crafted.deleted(ADA, 2, 3));
        write("ada", ADA, Crafted.deleted(BEN, 2, 1));
        write("ada", ADA, Crafted.deleted(BEN, 3, 1));

        assertThat(history.taken(letter, 2, end))
                .extracting(DraftHistory.Taken::employee)
                .containsExactly("ben", "ada");
        assertThat(history.taken(letter, 3, end)).hasSize(1);
    }

    @Test
    void whatWasWrittenBetweenTwoVersionsIsSomebodys() {
        assertThat(history.writers(letter, 0, end)).containsEntry(ADA, "ada").containsEntry(BEN, "ben");
        assertThat(history.writers(letter, 1, end)).containsOnlyKeys(BEN);
    }

    @Test
    void aDraftThatNobodyHasWrittenInHasNoVersionAndCannotBeNamed() {
        var empty = house.getBean(Letters.class)
                .begin(Typist.employee("ada"), "Another")
                .id();
        history.name(empty, "ada", "Nothing");

        assertThat(history.versions(empty)).isEmpty();
    }

    private void write(String employee, long client, byte[] update) {
        var clients = history.writers(letter, 0, end).containsKey(client) ? List.<Long>of() : List.of(client);
        end = log.append(letter, end, List.of(new DraftLog.Entry(employee, update, clients, List.of())));
    }

    private static String text(byte[] update) {
        return new String(update, StandardCharsets.UTF_8);
    }
}
