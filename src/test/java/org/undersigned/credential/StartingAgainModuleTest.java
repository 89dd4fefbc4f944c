package org.undersigned.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Random;
import org.undersigned.signing.InASigningHouse;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.Signer;
import org.undersigned.signing.Staff;

/** Who has lost every device starts again: after a day, once, and in plain sight of the count. */
class StartingAgainModuleTest extends InASigningHouse {

    private static final Employee ADA = Staff.employee("ada");

    @AfterEach
    void nobodyWaitsAnyMore() {
        again().takeBack(ADA.id());
        house.letters().moveTo(letter.id(), Stage.LAPSED);
    }

    @Test
    void nothingHappensBeforeADayHasPassed() {
        issue(ADA, new Signer(letter.terms()));
        again().ask(ADA.id());
        house.clock().advance(Duration.ofHours(23));

        assertThat(again().asked(ADA.id()).map(StartingAgain.Asked::ready)).contains(false);
        assertThatThrownBy(() -> again().now(ADA.id())).isInstanceOf(NotDue.class);
        assertThat(issue(ADA, new Signer(letter.terms())).fresh()).isFalse();
        assertThat(house.credentials().reissued(letter.id())).isZero();
    }

    @Test
    void thenANewDeviceGetsASecondCredentialThatHolds() {
        var lost = new Signer(letter.terms());
        lost.finish(issue(ADA, lost).blindSig());
        startAgain();

        var found = new Signer(letter.terms());
        var issued = issue(ADA, found);
        found.finish(issued.blindSig());

        assertThat(issued.fresh()).isTrue();
        assertThat(found.credential()).isNotEqualTo(lost.credential());
        assertThat(house.credentials().enrolled(letter.id()))
                .as("E counts accounts")
                .isEqualTo(1);
        assertThat(house.credentials().reissued(letter.id())).as("R").isEqualTo(1);
        assertThat(issue(ADA, new Signer(letter.terms())).fresh())
                .as("and another device gets the same")
                .isFalse();
    }

    @Test
    void whatWasSignedBeforeStillCountsSoRIsSubtracted() {
        var lost = letter.enrolled(house, ADA);
        house.signatures().receive(letter.id(), lost.sign().encode());
        startAgain();
        var found = letter.enrolled(house, ADA);
        house.signatures().receive(letter.id(), found.sign().encode());
        house.signatures().flush(letter.id());

        assertThat(house.signatures().count(letter.id()) - house.credentials().reissued(letter.id()))
                .as("two signatures of one account are one")
                .isEqualTo(1);
    }

    @Test
    void itIsForTheWholeAccountSoThatItSaysNothingAboutOneLetter() {
        var other = OpenLetter.in(house);
        issue(ADA, new Signer(letter.terms()));
        issueFor(other, ADA);
        startAgain();

        assertThat(house.credentials().reissued(letter.id())).isEqualTo(1);
        assertThat(house.credentials().reissued(other.id())).isEqualTo(1);
        house.letters().moveTo(other.id(), Stage.LAPSED);
    }

    @Test
    void itIsForOneAccountOnly() {
        issue(ADA, new Signer(letter.terms()));
        var grace = Staff.employee("grace");
        issue(grace, new Signer(letter.terms()));
        startAgain();

        assertThat(house.credentials().reissued(letter.id())).isEqualTo(1);
        assertThat(issue(grace, new Signer(letter.terms())).fresh()).isFalse();
        assertThat(again().asked(grace.id())).isEmpty();
    }

    @Test
    void nobodyStartsAgainTwice() {
        issue(ADA, new Signer(letter.terms()));
        startAgain();
        issue(ADA, new Signer(letter.terms()));

        assertThatThrownBy(() -> again().ask(ADA.id())).isInstanceOf(NothingToStartAgain.class);
        assertThatThrownBy(() -> again().now(ADA.id())).isInstanceOf(NotDue.class);
        assertThat(house.credentials().reissued(letter.id())).isEqualTo(1);
    }

    @Test
    void whoeverHasADeviceThatWorksCanTakeItBack() {
        issue(ADA, new Signer(letter.terms()));
        again().ask(ADA.id());
        again().takeBack(ADA.id());
        house.clock().advance(Duration.ofDays(3));

        assertThat(again().asked(ADA.id())).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> again().now(ADA.id())).isInstanceOf(NotDue.class);
    }

    @Test
    void askingAgainDoesNotPutItOff() {
        issue(ADA, new Signer(letter.terms()));
        again().ask(ADA.id());
        var due = again().asked(ADA.id()).orElseThrow().due();
        house.clock().advance(Duration.ofHours(20));
        again().ask(ADA.id());

        assertThat(again().asked(ADA.id()).orElseThrow().due()).isEqualTo(due);
    }

    @Test
    void whatIsKeptNamesNobodyAndNoHour() {
        issue(ADA, new Signer(letter.terms()));
        again().ask(ADA.id());

        var columns = new TreeSet<String>();
        house.get(JdbcClient.class)
                .sql("select * from reset")
                .query((row, number) -> {
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        columns.add(row.getMetaData().getColumnName(column) + " "
                                + row.getMetaData().getColumnTypeName(column).toLowerCase(java.util.Locale.ROOT));
                    }
                    return Base64Url.encode(row.getBytes("row_key"));
                })
                .list();
        assertThat(columns).hasSize(2).anyMatch(each -> each.equals("due_day date"));
    }

    private void startAgain() {
        again().ask(ADA.id());
        house.clock().advance(Duration.ofHours(48));
        again().now(ADA.id());
    }

    private StartingAgain again() {
        return house.get(StartingAgain.class);
    }

    private Issued issue(Employee employee, Signer signer) {
        return house.credentials().issue(employee, letter.fingerprint(), signer.blinded(), Random.bytes(444));
    }

    private void issueFor(OpenLetter other, Employee employee) {
        var signer = new Signer(other.terms());
        house.credentials().issue(employee, other.fingerprint(), signer.blinded(), Random.bytes(444));
    }
}
