package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.undersigned.MovableClock;
import org.undersigned.approval.Approvals;
import org.undersigned.approval.Keyholders;
import org.undersigned.approval.Plan;
import org.undersigned.credential.PlantedIssuer;
import org.undersigned.identity.Colleague;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Patience;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.SecondClient;
import org.undersigned.signing.KeyholderKeys;
import org.undersigned.signing.Signatures;
import tools.jackson.databind.JsonNode;

/** A letter in which two clients meet: Ada, Grace and most who sign use the second one, Alan and the rest ours. */
record TwoClientsLetter(RunningApp app, SecondClient second, Path folder, StaffLetter staff) {

    static final int THRESHOLD = 16;

    private static final Path DRAFT = Path.of("src/test/resources/letters/sample.json");
    private static final Duration SOON = Duration.ofSeconds(30);

    static TwoClientsLetter begin(RunningApp app, SecondClient second, Path folder) {
        var id = app.get(Letters.class).begin(StaffLetter.ADA, "A letter").id();
        PlantedIssuer.in(app, id);
        for (var author : List.of(StaffLetter.GRACE, StaffLetter.ALAN)) {
            var colleague = new Colleague(author.id(), author.username(), author.name(), "", "");
            app.get(CoAuthors.class).invite(id, StaffLetter.ADA, colleague, Role.AUTHOR);
        }
        var letter = new TwoClientsLetter(app, second, folder, new StaffLetter(app, id, KeyholderKeys.make(3)));
        letter.makeKeys();
        return letter;
    }

    LetterId id() {
        return staff.id();
    }

    SecondPerson as(String person) {
        return new SecondPerson(this, person);
    }

    private void makeKeys() {
        var keyholders = app.get(Keyholders.class);
        Stream.of(StaffLetter.ADA, StaffLetter.GRACE, StaffLetter.ALAN)
                .forEach(person -> keyholders.name(id(), StaffLetter.ADA, person.id()));
        as("ada").does("make-key", "--label", "Keyholder 1");
        as("grace").does("make-key", "--label", "Keyholder 2");
        keyholders.register(id(), StaffLetter.ALAN, staff.keys().get(2).named());
    }

    /** Proposed by Ada, approved by all three, open for signing. */
    void approvedByBoth() throws IOException {
        var approvals = app.get(Approvals.class);
        var closing = app.get(Clock.class).instant().plus(Duration.ofDays(20));
        var roles = List.of("Engineering", "Sales");
        approvals.plan(id(), StaffLetter.ADA, new Plan(THRESHOLD, Opens.AT_THRESHOLD, closing, 24, 7, 2, roles));
        approvals.propose(id(), StaffLetter.ADA, Files.readAllBytes(DRAFT));
        var d = approvals.proposal(id()).orElseThrow().fingerprint();
        for (var person : List.of("ada", "grace")) {
            var approved = as(person).does("approve", "--text", DRAFT.toString());
            assertThat(approved.get("D").asString()).isEqualTo(Base64Url.encode(d.bytes()));
        }
        var alans = Ed25519.sign(staff.keys().get(2).ed25519(), Label.APPROVE.with(d.bytes()));
        approvals.approve(id(), StaffLetter.ALAN, d, alans);
        approvals.openForSigning(id(), StaffLetter.ADA);
        as("grace").does("drill");
    }

    void flush() {
        app.get(Signatures.class).flush(id());
    }

    /** Waits until that person's client reads in the published list what is true. */
    void sees(String person, Predicate<JsonNode> it) {
        Patience.until(
                person + " sees it in the list", SOON, () -> it.test(as(person).finds()));
    }

    /** Eleven colleagues with our client, with whom the threshold is reached. */
    void oursSign() {
        staff.inRole("Sales", 10);
        staff.named("edsger");
        flush();
    }

    /** Grace with the second client, Alan with ours. */
    void openedByBoth() {
        Patience.until("the last look", SOON, () -> staff.stage() == Stage.LAST_LOOK);
        app.get(MovableClock.class).advance(Duration.ofHours(25));
        Patience.until("the opening", SOON, () -> staff.stage() == Stage.OPENING);
        var opened = as("grace").does("open");
        assertThat(opened.get("opened").asInt()).isEqualTo(THRESHOLD);
        staff.handOver(3);
        staff.release();
    }

    /** As anybody fetches it. */
    Path bundle() throws IOException {
        var path = "/p/" + staff.frozen().slug() + "/bundle.jsonl.gz";
        Patience.until("the bundle is public", SOON, () -> app.get(path).status() == 200);
        var bytes = app.get(path).body().getBytes(StandardCharsets.ISO_8859_1);
        return Files.write(folder.resolve("bundle.jsonl.gz"), bytes);
    }
}
