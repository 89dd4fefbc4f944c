package org.undersigned.attack;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.Patience;
import org.undersigned.rig.RunningApp;
import org.undersigned.signing.Signer;
import org.undersigned.ui.Inventory;

/**
 * Something unique goes into every field and every header, on good days, by mistake, with a full disk and without a
 * database. Afterwards every byte on the disk is searched: each of them lies where the inventory of data says, and
 * nowhere else. Where that is stands in {@code canaries.properties}.
 */
abstract class CanaryPromises {

    private static final List<String> WRITTEN = List.of("entry", "enrolment", "talk_thread", "draft_update");
    private static final String DATABASE = "the files of the database";
    private static final Map<String, String> FOLDERS = Map.of(
            "data/keys/", "server.keys",
            "data/public/", "server.public",
            "data/levers.properties", "server.levers",
            "undersigned.log", "server.log");

    private final DatabaseDisk disk;
    private final Canaries canaries = new Canaries();
    private final Sightings sightings = new Sightings();
    private RunningApp house;

    CanaryPromises(DatabaseDisk disk) {
        this.disk = disk;
    }

    @BeforeEach
    void moveIn() {
        var settings = AppSettings.withoutKeycloak(disk.database());
        house = RunningApp.with(settings.with("undersigned.app-url", "http://letters.localhost:8080")
                .with("undersigned.desk-url", "http://sign.letters.localhost:8081")
                .with("undersigned.keycloak.url", "false")
                .with("undersigned.oidc.issuer", "http://127.0.0.1:1")
                .with("undersigned.oidc.client-id", "undersigned")
                .with("undersigned.oidc.client-secret", "unused")
                .with("undersigned.signing.flush-every", "PT1H")
                .with("spring.datasource.hikari.connection-timeout", "500")
                .with(
                        "server.tomcat.basedir",
                        settings.folder().resolve("tomcat").toString())
                .with(
                        "logging.file.name",
                        settings.folder().resolve("undersigned.log").toString()));
    }

    @AfterEach
    void moveOut() {
        house.close();
    }

    @Test
    void whatGoesInIsWhereTheInventorySaysAndNowhereElse() throws IOException {
        var journey = new CanaryJourney(house, canaries);
        journey.write();
        journey.sign();
        search();
        journey.blunder();
        var unlucky = journey.signs("unlucky", Signer.COUNTED);
        disk.whileFull(jdbc(), WRITTEN, () -> journey.tryInVain(unlucky));
        disk.whileDown(() -> journey.tryInVain(unlucky));
        Patience.until("it recovers by itself", Duration.ofMinutes(1), () -> {
            DatabaseDisk.letThePoolRest();
            return journey.comments("comment-afterwards") == 204;
        });
        journey.letter().toOpening();
        journey.handOver();
        search();
        journey.open();
        search();
        journey.letter().release();
        search();
        assertThat(places()).isEqualTo(expected());

        plant(canaries.word("user-agent").text());
        search();
        assertThat(sightings.of("user-agent"))
                .as("what is planted is found, in every form")
                .contains("server.log", "a.utf16", "b.base64", "c.gz", "planted.what", DATABASE);
    }

    /** Whatever it writes lies here, but for what it keeps in memory. */
    private Path folder() {
        return house.settings().folder();
    }

    private JdbcClient jdbc() {
        return house.get(JdbcClient.class);
    }

    private void search() {
        var files = disk.files(jdbc());
        var everywhere = new ArrayList<>(files);
        everywhere.addAll(List.of(folder(), house.settings().memory()));
        sightings.look(Columns.of(jdbc()), canaries.all(), column -> column);
        sightings.look(StolenDisk.copyOf(everywhere), canaries.all(), file -> place(file, files));
    }

    /** What the inventory calls it; a file that it does not know is called by its name. */
    private String place(String file, List<Path> database) {
        if (database.stream().anyMatch(folder -> file.startsWith(folder.toString()))) {
            return DATABASE;
        }
        if (file.startsWith(house.settings().memory().toString())) {
            return "server.memory-file-system";
        }
        var name = file.substring(folder().toString().length() + 1);
        return FOLDERS.entrySet().stream()
                .filter(folder -> name.startsWith(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }

    private Map<String, Set<String>> places() {
        var places = new TreeMap<String, Set<String>>();
        canaries.all().forEach(canary -> places.put(canary.name(), sightings.of(canary.name())));
        return places;
    }

    /** A place in the database is a place in its files, too. */
    private Map<String, Set<String>> expected() throws IOException {
        var said = new Properties();
        try (var in = new InputStreamReader(
                CanaryPromises.class.getResourceAsStream("/canaries.properties"), StandardCharsets.UTF_8)) {
            said.load(in);
        }
        var known = Inventory.read().fields().stream().map(Inventory.Field::key).collect(Collectors.toSet());
        var expected = new TreeMap<String, Set<String>>();
        canaries.all().forEach(canary -> {
            var places = Arrays.stream(said.getProperty(canary.name(), "nobody has said where")
                            .split("\\s*,\\s*"))
                    .filter(place -> !place.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(known).as("the inventory, which knows " + canary.name()).containsAll(places);
            if (places.stream().anyMatch(place -> !place.startsWith("server."))) {
                places.add(DATABASE);
            }
            expected.put(canary.name(), places);
        });
        return expected;
    }

    /** The control: what a careless line of code would leave behind. */
    private void plant(String word) throws IOException {
        LoggerFactory.getLogger(CanaryPromises.class).info("Somebody came by with {}", word);
        Files.write(folder().resolve("a.utf16"), ("x" + word).getBytes(UTF_16LE));
        Files.write(folder().resolve("b.base64"), Base64.getEncoder().encode(("xy" + word + "z").getBytes()));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder().resolve("c.gz")))) {
            out.write(("A line with " + word).getBytes());
        }
        jdbc().sql("create table planted (what varchar(100))").update();
        jdbc().sql("insert into planted values (:what)").param("what", word).update();
    }
}
