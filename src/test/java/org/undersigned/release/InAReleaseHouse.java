package org.undersigned.release;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.undersigned.rig.Databases;

/** One house for all tests of a class, on the database of this run, and a fresh letter for each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InAReleaseHouse {

    protected ReleaseHouse house;
    protected StaffLetter letter;

    @BeforeAll
    void moveIn() {
        house = ReleaseHouse.on(Databases.ofThisRun());
    }

    @AfterAll
    void moveOut() {
        house.close();
    }

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(house);
    }

    int sealed() {
        return rows("entry", "(ct is not null or boxes is not null)");
    }

    int printed() {
        return (int) house.get(OpenedLines.class).of(letter.id()).count();
    }

    protected int rows(String table) {
        return rows(table, "1 = 1");
    }

    protected int rows(String table, String condition) {
        return house.jdbc()
                .sql("select count(*) from " + table + " where letter_id = :letter and " + condition)
                .param("letter", letter.id().value())
                .query(Integer.class)
                .single();
    }
}
