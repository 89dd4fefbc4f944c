package org.undersigned.letter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.People;
import org.undersigned.rig.ThreePorts;

/** The npm y-websocket provider, as it is, against the running app. */
class StockProviderTest extends ThreePorts {

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private CoAuthors coAuthors;

    private LetterId letter;

    @BeforeEach
    void begin() {
        var ada = employee("ada");
        letter = letters.begin(ada, "A letter").id();
        for (var name : List.of("grace", "alan")) {
            coAuthors.invite(letter, ada, new Colleague(People.id(name), name, name, "", ""), Role.AUTHOR);
        }
    }

    static Employee employee(String name) {
        return new Employee(People.id(name), name, name, "", "", true);
    }

    @Test
    void joinsConvergesAndIsKnownByTheNameOfTheSignIn() {
        var answer = NodeScript.run(
                "converge.mjs",
                Map.of(
                        "port", port,
                        "letter", letter.value(),
                        "people", List.of("ada employee", "grace employee", "alan employee")));
        assertThat(answer.get("text").asString()).contains("words of ada", "words of grace", "words of alan");
        assertThat(answer.get("names").valueStream().map(name -> name.asString())).containsExactlyInAnyOrder("Grace", "Alan");
    }
}
