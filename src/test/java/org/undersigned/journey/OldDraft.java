package org.undersigned.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.Letters;
import org.undersigned.rig.TestKeycloak;
import tools.jackson.databind.json.JsonMapper;

/** A draft as an earlier release left it in the database; what its editor wrote is in {@code src/test/resources/drafts}. */
record OldDraft(String letterId) {

    private static final long CLIENT = 4711;

    static OldDraft of(String release) {
        var letter =
                DraftJourney.bean(Letters.class).begin(ada(), "Stop the maps").id();
        write(
                letter.value(),
                "draft_client (letter_id, client, employee) values (:letter, :client, :employee)",
                release);
        write(
                letter.value(),
                "draft_update (letter_id, seq, employee, written, body) values (:letter, 1, :employee, :day, :body)",
                release);
        return new OldDraft(letter.value());
    }

    private static Employee ada() {
        var keycloak = TestKeycloak.running();
        var subject = keycloak.company()
                .users()
                .searchByUsername("ada", true)
                .getFirst()
                .getId();
        return new Employee(
                new EmployeeId(keycloak.url() + "/realms/company", subject), "ada", "Ada Lovelace", "", "", true);
    }

    private static void write(String letter, String row, String release) {
        DraftJourney.bean(JdbcClient.class)
                .sql("insert into " + row)
                .param("letter", letter)
                .param("client", CLIENT)
                .param("employee", ada().id().value())
                .param("day", LocalDate.of(2026, 11, 22))
                .param("body", update(release))
                .update();
    }

    private static byte[] update(String release) {
        try {
            var file = Path.of("src/test/resources/drafts", release + ".json");
            return new JsonMapper()
                    .readTree(Files.readString(file))
                    .get("update")
                    .binaryValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was taken out of it since, as the log has it: an update for everybody who wrote something. */
    @SuppressWarnings("unchecked")
    List<String> takenAway(DraftPage draft) {
        return (List<String>) draft.page().evaluate("""
                async letter => {
                    const versions = `/api/drafts/${letter}/versions`;
                    const [{ seq }] = await (await fetch(versions)).json();
                    const { taken } = await (await fetch(`${versions}/difference?after=1&until=${seq}`)).json();
                    return taken.map(({ update }) => update);
                }""", letterId);
    }
}
