package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.SecondClient;
import org.undersigned.verify.Verdicts;
import org.undersigned.verify.Verify;

/**
 * A client that was written from docs/protocol.md alone does everything that a desk does, against the application as it
 * is; and so does ours, in the same letter.
 */
class ConformanceIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(MainJobIT.Kind.class)
    void aClientWrittenFromTheDocumentAloneSignsOpensAndVerifies(MainJobIT.Kind kind) throws IOException {
        try (var app = RunningApp.with(AppSettings.withoutKeycloak(kind.fresh()));
                var second = SecondClient.start()) {
            var letter = TwoClientsLetter.begin(app, second, folder);
            letter.approvedByBoth();

            signInEveryWay(letter);
            letter.oursSign();
            letter.sees("dorothy", said -> said.path("withdrawn").asInt() == 2);

            letter.openedByBoth();
            theVerifiersAgree(second, letter.bundle());
        }
    }

    private static void signInEveryWay(TwoClientsLetter letter) {
        letter.as("barbara").enrols().signs("NAMED");
        letter.as("katherine").enrols().signs("ROLE", "--role", "Engineering");
        letter.as("dennis").enrols().signs("COUNTED");
        letter.as("frances").enrols().signs("COUNTED");
        letter.as("dorothy").enrols().signs("NAMED");
        letter.as("hedy").enrols().handsItsTicketTo("hedy-at-home");
        letter.as("hedy-at-home").signs("COUNTED");
        letter.flush();
        Stream.of("barbara", "katherine", "dennis", "frances", "dorothy", "hedy-at-home")
                .forEach(person -> letter.sees(person, said -> said.path("mine").asBoolean()));

        letter.as("dorothy").withdraws();
        assertThat(letter.as("frances").signs("NAMED").get("seq").asInt()).isEqualTo(2);
        letter.as("dennis").recoversOn("phone-of-dennis");
        assertThat(letter.as("phone-of-dennis").signs("NAMED").get("seq").asInt())
                .as("one further than the laptop")
                .isEqualTo(2);
        letter.flush();
        letter.sees("dorothy", said -> !said.get("found").asBoolean());
        letter.sees("frances", said -> said.path("mine").asBoolean());
        letter.sees("dennis", said -> said.path("seq").asInt() == 2);
    }

    private static void theVerifiersAgree(SecondClient second, Path bundle) throws IOException {
        var theirs = second.lines("check", bundle.toString(), "--json");
        var ours = Verdicts.ours(Files.readAllBytes(bundle));
        assertThat(Verdicts.theirs(theirs)).hasSize(TwoClientsLetter.THRESHOLD).isEqualTo(ours);
        var statement = theirs.getLast().path("statement").asString();
        assertThat(statement).isEqualTo("at least 16 distinct eligible accounts, 4 named");
        assertThat(ourReport(bundle)).contains(statement);
    }

    /** What {@code bin/verify} prints. */
    private static String ourReport(Path bundle) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Verify.run(List.of(bundle.toString()), out, out)).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
