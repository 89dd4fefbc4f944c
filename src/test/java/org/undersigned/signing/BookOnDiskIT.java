package org.undersigned.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Databases;

/** What a thief of PostgreSQL's pages reads besides the rows: transaction ids and the order in which rows lie. */
class BookOnDiskIT {

    private static final int SIGNATORIES = 60;

    private static SigningHouse house;

    @BeforeAll
    static void moveIn() {
        house = SigningHouse.on(Databases.postgres());
    }

    @AfterAll
    static void moveOut() {
        house.close();
    }

    @Test
    void afterAFlushThereIsOneTransactionIdAndRowsLieInTheOrderOfTheirKeys() {
        var letter = OpenLetter.in(house);
        enrolled(letter)
                .forEach(signer ->
                        house.signatures().receive(letter.id(), signer.sign().encode()));
        house.signatures().flush(letter.id());

        var rows = rows(letter);
        assertThat(rows).hasSize(SIGNATORIES);
        assertThat(rows.stream().map(Row::xmin).distinct()).hasSize(1);
        assertThat(rows).extracting(Row::pk).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    /** Everybody signs right after enrolling, the worst case; the attacker pairs the rows of both tables as they lie. */
    @Test
    void pairingTheTablesAsTheyLieLinksNobodyButWouldIfEachSignatureWereItsOwnTransaction() {
        var letter = OpenLetter.in(house);
        var inOrder = enrolled(letter);
        inOrder.forEach(
                signer -> house.signatures().receive(letter.id(), signer.sign().encode()));
        house.signatures().flush(letter.id());
        assertThat(linked(inOrder, rows(letter))).as("about one by chance").isLessThanOrEqualTo(6);

        var careless = OpenLetter.in(house);
        var again = enrolled(careless);
        again.forEach(signer -> enterAtOnce(careless, signer.sign()));
        assertThat(linked(again, rows(careless))).as("the control").isEqualTo(SIGNATORIES);
    }

    private void enterAtOnce(OpenLetter letter, SignBody body) {
        house.transaction()
                .executeWithoutResult(status -> house.get(SignatureBook.class).enter(letter.id(), List.of(body)));
    }

    private List<Signer> enrolled(OpenLetter letter) {
        var staff = new ArrayList<>(Staff.employees(SIGNATORIES));
        Collections.shuffle(staff, new Random(1));
        return staff.stream().map(employee -> letter.enrolled(house, employee)).toList();
    }

    private record Row(byte[] pk, long xmin) {}

    private List<Row> rows(OpenLetter letter) {
        return house.get(JdbcClient.class)
                .sql("select pk, xmin::text::bigint as x from entry where letter_id = :letter order by x, ctid")
                .param("letter", letter.id().value())
                .query((row, number) -> new Row(row.getBytes("pk"), row.getLong("x")))
                .list();
    }

    /** How many signatories stand where the order of enrolment would put them. */
    private static int linked(List<Signer> inOrder, List<Row> rows) {
        var links = 0;
        for (var i = 0; i < rows.size(); i++) {
            var pk = HexFormat.of().formatHex(rows.get(i).pk());
            links += pk.equals(HexFormat.of().formatHex(inOrder.get(i).pk())) ? 1 : 0;
        }
        return links;
    }
}
