package org.undersigned.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Databases;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.SigningHouse;
import org.undersigned.signing.Staff;

/** Two worlds that differ in who signs leave the same database, but for bytes that are random in both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndifferenceModuleTest {

    private static final int EMPLOYEES = 12;

    private static final Map<String, String> TABLES = Map.of(
            "enrolment", "d = :d",
            "entry", "letter_id = :letter",
            "published_book", "letter_id = :letter",
            "published_part", "letter_id = :letter",
            "issuer_key", "letter_id = :letter");

    private SigningHouse house;

    @BeforeAll
    void moveIn() {
        house = SigningHouse.on(Databases.ofThisRun(), "--undersigned.signing.flush-at-least=1");
    }

    @AfterAll
    void moveOut() {
        house.close();
    }

    @Test
    void theDatabaseDoesNotDependOnWhoSigned() {
        var first = world(List.of(0, 1, 2, 3));
        var last = world(List.of(11, 10, 9, 8));

        assertThat(first).isEqualTo(last);
        assertThat(world(List.of(0, 1, 2))).as("one less would be seen").isNotEqualTo(first);
    }

    /** Everybody is enrolled; these sign, the first of them changes, the second withdraws. */
    private List<String> world(List<Integer> signing) {
        var letter = OpenLetter.in(house);
        var signers = Staff.employees(EMPLOYEES).stream()
                .map(employee -> letter.enrolled(house, employee))
                .toList();
        signing.forEach(one ->
                house.signatures().receive(letter.id(), signers.get(one).sign().encode()));
        house.signatures()
                .receive(letter.id(), signers.get(signing.getFirst()).sign().encode());
        house.signatures()
                .receive(letter.id(), signers.get(signing.get(1)).withdraw().encode());
        house.signatures().flush(letter.id());
        house.tick();
        return dump(letter);
    }

    /** Every row of every table that signing touches, with the length of bytes in their place. */
    private List<String> dump(OpenLetter letter) {
        var lines = new ArrayList<String>();
        TABLES.forEach((table, condition) -> house.get(JdbcClient.class)
                .sql("select * from " + table + " where " + condition)
                .param("d", letter.d())
                .param("letter", letter.id().value())
                .query((row, number) -> lines.add(table + shape(row)))
                .list());
        return lines.stream().sorted().toList();
    }

    private static String shape(ResultSet row) throws SQLException {
        var shape = new StringBuilder();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var name = row.getMetaData().getColumnName(column);
            var value = row.getObject(column);
            var shown = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
            shape.append(' ').append(name).append('=').append(name.equals("letter_id") ? "the letter's" : shown);
        }
        return shape.toString();
    }
}
