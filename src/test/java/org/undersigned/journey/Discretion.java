package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.LogWatch;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.TestKeycloak;

/** What nobody may find in a log: who took part, under which subject and key, from where, and what they wrote. */
final class Discretion {

    /** A subject of the demo company, like those of everybody in it. */
    private static final String CONTROL = "00000000-0000-4000-8000-000000000002";

    private final List<String> secrets = new ArrayList<>();

    Discretion(RunningApp app, SampleLetter letter, String letterId) {
        for (var user : TestKeycloak.running().company().users().list(0, 100)) {
            secrets.addAll(Stream.of(user.getId(), user.getUsername(), user.getFirstName(), user.getLastName())
                    .toList());
        }
        secrets.addAll(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        secrets.add(letter.title());
        letter.paragraphs().forEach(paragraph -> secrets.add(start(paragraph)));
        letter.demands().forEach(demand -> secrets.add(start(demand)));
        var keys = app.get(JdbcClient.class)
                .sql("select x25519 from keyholder where letter_id = :letter union all select ed25519 from keyholder"
                        + " where letter_id = :letter")
                .param("letter", letterId)
                .query(String.class)
                .list();
        assertThat(keys).isNotEmpty();
        keys.forEach(key -> {
            secrets.add(key);
            secrets.add(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key)));
        });
        secrets.removeIf(secret -> secret == null || secret.isBlank());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    void isKeptBy(LogWatch log) {
        assertThat(log.linesWith(secrets)).isEmpty();

        LoggerFactory.getLogger(Discretion.class).info("The control: {} signs", CONTROL);
        assertThat(log.linesWith(secrets))
                .as("one indiscreet line would be found")
                .hasSize(1);
    }
}
