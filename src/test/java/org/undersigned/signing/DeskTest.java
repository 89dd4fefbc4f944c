package org.undersigned.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.door.Levers;
import org.undersigned.door.Origins;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.Sha256;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.LogWatch;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;
import tools.jackson.databind.json.JsonMapper;

/** Signing over the wire, from the enrolment behind the sign-in to the list that everyone may have. */
class DeskTest extends ThreePorts {

    private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Origins origins;

    @Autowired
    private Signatures signatures;

    @Autowired
    private AttestationKey attestation;

    private OpenLetter letter;

    @BeforeEach
    void openALetter() {
        letter = OpenLetter.in(context::getBean, 5, 3);
    }

    @Test
    void aLetterIsSignedWithoutAnybodyHavingAName() {
        var signer = new Signer(letter.terms());
        signer.finish(Base64Url.decode(enrolled(signer)));
        var body = signer.sign().encode();

        var answer = desk.send("POST", "/sign/v1/" + letter.id(), body, "Cookie: SESSION=somebody");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers()).doesNotContainKeys("Set-Cookie", "ETag", "X-Frame-Options");
        assertThat(Ed25519.verify(
                        attestation.publicKey(),
                        Label.RCPT.with(Sha256.of(body)),
                        answer.body().getBytes(ISO_8859_1)))
                .isTrue();
        signatures.flush(letter.id());
        assertThat(signatures.count(letter.id())).isEqualTo(1);
    }

    /** In the app a desk's request goes through Vaadin's page; here its blind signature is issued by the front door. */
    private String enrolled(Signer signer) {
        var issued = context.getBean(org.undersigned.credential.Credentials.class)
                .issue(Staff.employee("ada"), letter.fingerprint(), signer.blinded(), Random.bytes(444));
        return Base64Url.encode(issued.blindSig());
    }

    @Test
    void nonsenseAnUnknownLetterAndAGenuineBodyAreAnsweredAlike() {
        var genuine =
                letter.enrolled(context::getBean, Staff.employee("ada")).sign().encode();
        for (var path : new String[] {"/sign/v1/" + letter.id(), "/sign/v1/" + LetterId.random(), "/sign/v1/nothing"}) {
            for (var body : new byte[][] {genuine, Random.bytes(5000)}) {
                var answer = desk.send("POST", path, body);
                assertThat(answer.status()).as(path).isEqualTo(202);
                assertThat(answer.body()).hasSize(64);
            }
            assertThat(desk.send("POST", path, new byte[4999]).status()).isEqualTo(400);
            assertThat(desk.send("POST", path, new byte[100_000]).status()).isEqualTo(400);
        }
    }

    @Test
    void textAndTermsComeAsTheExactBytesThatWereSigned() {
        var frozen = context.getBean(FrozenLetters.class).get(letter.id());

        assertThat(desk.send("GET", "/terms/v1/" + letter.id()).body().getBytes(ISO_8859_1))
                .isEqualTo(letter.terms());
        assertThat(desk.send("GET", "/text/v1/" + letter.id()).body().getBytes(ISO_8859_1))
                .isEqualTo(frozen.text());
        assertThat(desk.send("GET", "/terms/v1/" + LetterId.random()).status()).isEqualTo(404);
        assertThat(desk.send("GET", "/text/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void theStageIsToldInTheWordsOfTheProtocol() {
        var body = desk.send("GET", "/terms/v1/" + letter.id() + "/stage").body();
        var note = new JsonMapper().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));

        assertThat(note.propertyNames())
                .containsExactlyInAnyOrder(
                        "stage", "closesAt", "until", "published", "threshold", "flushSeconds", "held", "demo");
        assertThat(note.get("stage").asString()).isEqualTo("SIGNING");
        assertThat(note.get("closesAt").asString()).isEqualTo(letter.readTerms().closesAt());
        assertThat(note.get("threshold").asInt()).isEqualTo(10);
        assertThat(note.get("flushSeconds").asInt()).isEqualTo(3600);
        assertThat(note.get("held").propertyNames()).containsExactlyInAnyOrder("signing", "enrolling", "notice");
        assertThat(note.get("demo").asBoolean()).isFalse();
    }

    @Test
    void whileAnOperatorHoldsSigningEveryBodyIsSentAway() {
        var levers = context.getBean(Levers.class);
        var path = "/sign/v1/" + letter.id();
        levers.hold(new Levers.Held(true, false, "Back at five"));
        try {
            assertThat(desk.send("POST", path, Random.bytes(5000)).status()).isEqualTo(503);
            assertThat(desk.send("GET", "/terms/v1/" + letter.id() + "/stage").body())
                    .contains("\"held\":{\"signing\":true,\"enrolling\":false,\"notice\":\"Back at five\"}");
        } finally {
            levers.hold(new Levers.Held(false, false, ""));
        }
        assertThat(desk.send("POST", path, Random.bytes(5000)).status()).isEqualTo(202);
    }

    @Test
    void theListIsThereForEveryoneAndEmptyAtFirst() {
        var answer = desk.send("GET", "/book/v1/" + letter.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theAppTellsEmployeesWhichLettersAreOpenAndNobodyElse() {
        var slug = context.getBean(Letters.class).get(letter.id()).slug();

        var answer = app.send("GET", "/api/letters", SignedInByHeader.ADA);
        assertThat(answer.body())
                .contains("{\"letterId\":\"%s\",\"slug\":\"%s\",\"D\":\"%s\"}"
                        .formatted(letter.id(), slug, letter.fingerprint().base64Url()));
        assertThat(app.send("GET", "/api/letters").status()).isEqualTo(401);
        assertThat(app.send("GET", "/api/letters", SignedInByHeader.CHARLES).status())
                .isEqualTo(403);
    }

    @Test
    void enrolmentIsRefusedWithoutTheTokenOfOurOwnPage() {
        var body = new Signer(letter.terms()).enrolRequest().getBytes();

        var answer = app.send(
                "POST",
                "/api/enrol",
                body,
                SignedInByHeader.ADA,
                "Content-Type: application/json",
                "Origin: http://letters.localhost:8080",
                SAME_ORIGIN);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(context.getBean(org.undersigned.credential.Credentials.class).enrolled(letter.id()))
                .isZero();

        var rightly = app.send(
                "POST",
                "/api/enrol",
                body,
                SignedInByHeader.ADA,
                SignedInByHeader.TOKEN,
                "Content-Type: application/json",
                "Origin: http://letters.localhost:8080",
                SAME_ORIGIN);
        assertThat(rightly.status()).as(rightly.body()).isEqualTo(200);
        assertThat(rightly.body()).contains("\"new\":true", "\"blindSig\":\"");
        assertThat(context.getBean(org.undersigned.credential.Credentials.class).enrolled(letter.id()))
                .as("with the token of our own page")
                .isOne();
    }

    @Test
    void whoComesWhenFiveThousandWaitIsToldToComeBack() {
        var inbox = context.getBean(Inbox.class);
        var times = context.getBean(FlushTimes.class);
        times.stop(); // what waits for a letter that does not exist would be dropped within a second
        var elsewhere = LetterId.random();
        var path = "/sign/v1/" + letter.id();
        var genuine = letter.enrolled(context::getBean, Staff.employee("ada")).sign();
        for (var i = 0; i < 5000; i++) {
            inbox.put(
                    elsewhere,
                    new SignBody(
                            genuine.action(),
                            1,
                            Random.bytes(32),
                            genuine.cred(),
                            genuine.ct(),
                            genuine.boxes(),
                            genuine.es()));
        }
        for (var body : new byte[][] {genuine.encode(), Random.bytes(5000)}) {
            var answer = desk.send("POST", path, body);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).contains("60");
        }
        assertThat(inbox.size(letter.id())).isZero();

        inbox.drop(elsewhere);
        assertThat(desk.send("POST", path, genuine.encode()).status()).isEqualTo(202);
        assertThat(inbox.size(letter.id())).isOne();
        inbox.drop(letter.id());
        times.start();
    }

    @Test
    void anOlderDeskIsServedForAsLongAsItsFilesAreKept() throws IOException {
        var build = "ab".repeat(32);
        var shelf = origins.data().resolve("desk").resolve(build);
        Files.createDirectories(shelf);
        Files.writeString(shelf.resolve("desk.js"), "// a desk of last year");

        var answer = desk.send("GET", "/assets/" + build + "/desk.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("// a desk of last year");
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(desk.send("GET", "/assets/" + "cd".repeat(32) + "/desk.js").status())
                .as("one that nobody ever had")
                .isEqualTo(404);
        assertThat(desk.send("GET", "/assets/" + build + "/../" + build + "/desk.js")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void nothingThatIsAskedOfTheDeskIsLogged() {
        var genuine =
                letter.enrolled(context::getBean, Staff.employee("ada")).sign().encode();
        try (var log = LogWatch.begin()) {
            for (var path :
                    new String[] {"/", "/l/x", "/terms/v1/", "/text/v1/", "/book/v1/", "/assets/x", "/%zz", "/nothing"
                    }) {
                desk.send(
                        "GET", path.endsWith("v1/") ? path + letter.id() : path, "Cookie: SESSION=x", "Bad Header: x");
                desk.send("GET", path.endsWith("v1/") ? path + "nothing" : path);
            }
            for (var body : new byte[][] {genuine, Random.bytes(5000), new byte[3], new byte[100_000]}) {
                desk.send("POST", "/sign/v1/" + letter.id(), body);
                desk.send("POST", "/sign/v1/nothing", body);
                desk.send("POST", "/terms/v1/" + letter.id(), body);
            }
            assertThat(log.lines()).isEmpty();

            LoggerFactory.getLogger(DeskController.class).info("One line");
            assertThat(log.lines()).as("one line would be seen").hasSize(1);
        }
        context.getBean(Inbox.class).drop(letter.id());
    }

    @Test
    void theLettersPageIsForEmployeesOnly() {
        var slug = context.getBean(Letters.class).get(letter.id()).slug();

        assertThat(app.send("GET", "/l/" + slug, "Accept: text/html").body()).doesNotContain("Okafor");
        assertThat(app.send("GET", "/l/" + slug, SignedInByHeader.CHARLES, "Accept: text/html")
                        .body())
                .doesNotContain("Okafor");
    }
}
