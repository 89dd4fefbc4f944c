package org.undersigned.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.Sha256;
import org.undersigned.rig.SignedInByHeader;
import org.undersigned.rig.ThreePorts;
import tools.jackson.databind.json.JsonMapper;

/** Signing over the wire, from the enrolment behind the sign-in to the list that everyone may have. */
class DeskTest extends ThreePorts {

    private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Signatures signatures;

    @Autowired
    private AttestationKey attestation;

    private OpenLetter letter;

    @BeforeEach
    void openALetter() {
        letter = OpenLetter.in(context, 5, 3);
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
        var genuine = letter.enrolled(context, Staff.employee("ada")).sign().encode();
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
        var note = new JsonMapper().readTree(body.substring(body.indexOf('{'), body.indexOf('}') + 1));

        assertThat(note.propertyNames())
                .containsExactlyInAnyOrder(
                        "stage", "closesAt", "until", "published", "threshold", "flushSeconds", "demo");
        assertThat(note.get("stage").asString()).isEqualTo("SIGNING");
        assertThat(note.get("closesAt").asString()).isEqualTo(letter.readTerms().closesAt());
        assertThat(note.get("threshold").asInt()).isEqualTo(10);
        assertThat(note.get("flushSeconds").asInt()).isEqualTo(3600);
        assertThat(note.get("demo").asBoolean()).isFalse();
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
