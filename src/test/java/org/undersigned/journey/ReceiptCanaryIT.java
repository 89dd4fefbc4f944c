package org.undersigned.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.attack.DiskSearch;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.AppSettings;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;
import org.undersigned.rig.LogWatch;
import org.undersigned.rig.Look;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.TestKeycloak;

/** The code that brings somebody back stays with them; and the company's sign-in learns who came, but not what for. */
class ReceiptCanaryIT {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Duration FLUSH = Duration.ofSeconds(30);

    private final AppSettings settings = AppSettings.on(Databases.h2File());
    private final TestKeycloak keycloak = TestKeycloak.running();
    private LogWatch log;
    private RunningApp app;
    private Browser browser;

    @BeforeEach
    void open() {
        keycloak.keepEvents(true);
        app = RunningApp.with(settings);
        log = LogWatch.begin();
        browser = Browser.launch();
    }

    @AfterEach
    void close() {
        browser.close();
        log.close();
        app.close();
        keycloak.keepEvents(false);
    }

    @Test
    void theCodeLiesNowhereAndTheSignInSeesNoSignature() throws IOException {
        var letter = StaffLetter.openIn(app);
        var link = RunningApp.APP_URL + "/l/" + letter.frozen().slug();
        var laptop = Desk.of(browser.person("barbara"), link);
        laptop.press("Use another device").press("Show my code");
        var code = laptop.code();
        laptop.press("Back").press("Sign this letter").says("Your signature has been received");
        var phone = Desk.of(browser.person("barbara", Look.PHONE), link).says("You first came here on another device");
        phone.type(code).says("Change how I appear");
        app.advance(FLUSH);
        phone.comeBack().says("Your signature is in the book");

        var codes = Map.of(
                "as it is shown", code.getBytes(UTF_8),
                "as it is typed", code.replace(" ", "").getBytes(UTF_8),
                "what it stands for", secret(code));
        assertThat(found(codes).values()).allSatisfy(files -> assertThat(files).isEmpty());

        var events = keycloak.events();
        assertThat(events).as("the control: it keeps who came").contains("barbara", "LOGIN");
        var signing = Map.of(
                "the letter", letter.id().value().getBytes(UTF_8),
                "its address", letter.frozen().slug().getBytes(UTF_8),
                "its fingerprint", letter.frozen().fingerprint().bytes(),
                "the key", entry("pk"),
                "the credential", entry("cred"),
                "the signature", entry("es"));
        var atTheSignIn = DiskSearch.of(List.of(keycloak.log()), Map.of("events", events.getBytes(UTF_8)), signing);
        assertThat(atTheSignIn.values()).allSatisfy(files -> assertThat(files).isEmpty());
        assertThat(found(signing))
                .as("the control: here they are found")
                .allSatisfy((what, files) -> assertThat(files).as(what).isNotEmpty());

        LoggerFactory.getLogger(ReceiptCanaryIT.class).warn("Somebody typed {}", code);
        assertThat(found(codes).get("as it is shown"))
                .as("the control: a careless line")
                .containsExactly("log");
    }

    private Map<String, Set<String>> found(Map<String, byte[]> sought) throws IOException {
        app.get(JdbcClient.class).sql("checkpoint sync").update();
        var told = Map.of(
                "log", String.join("\n", log.lines()).getBytes(UTF_8),
                "events", keycloak.events().getBytes(UTF_8),
                "sign-in", Files.readAllBytes(keycloak.log()));
        var file = settings.database().url().replaceFirst("jdbc:h2:file:", "").replaceFirst(";.*", "");
        return DiskSearch.of(List.of(settings.folder(), Path.of(file).getParent()), told, sought);
    }

    private byte[] entry(String column) {
        return app.get(JdbcClient.class)
                .sql("select " + column + " from entry")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** The sixteen bytes that 26 of the characters stand for. */
    private static byte[] secret(String code) {
        var bits = BigInteger.ZERO;
        for (var digit : code.replace(" ", "").substring(0, 26).toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(digit)));
        }
        var bytes = bits.shiftRight(2).or(BigInteger.ONE.shiftLeft(128)).toByteArray();
        return Arrays.copyOfRange(bytes, 1, 17);
    }
}
