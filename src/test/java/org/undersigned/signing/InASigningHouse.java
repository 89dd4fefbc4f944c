package org.undersigned.signing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.undersigned.rig.Databases;

/** One house for all tests of a class, on the database of this run, and a fresh letter for each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InASigningHouse {

    protected SigningHouse house;
    protected OpenLetter letter;

    @BeforeAll
    void moveIn() {
        house = SigningHouse.on(Databases.ofThisRun(), properties());
    }

    /** What the house is told besides. */
    protected String[] properties() {
        return new String[0];
    }

    @AfterAll
    void moveOut() {
        house.close();
    }

    @BeforeEach
    void openALetter() {
        letter = OpenLetter.in(house);
    }
}
