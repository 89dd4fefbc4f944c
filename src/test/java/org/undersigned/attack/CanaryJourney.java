package org.undersigned.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.Arrays;
import java.util.List;
import org.undersigned.door.Levers;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.letter.draft.RemoteWriter;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.SignBody;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.People;
import org.undersigned.rig.RunningApp;
import org.undersigned.signing.Signer;
import tools.jackson.databind.json.JsonMapper;

/** Everything that people do here from the first word to the front page, with something unique in every field. */
class CanaryJourney {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final int SHARE = 33;

    private final RunningApp house;
    private final Canaries canaries;
    private final Visitor author;
    private final Letter draft;
    private final StaffLetter letter;
    private final FrozenLetter frozen;

    CanaryJourney(RunningApp house, Canaries canaries) {
        this.house = house;
        this.canaries = canaries;
        this.author = new Visitor(house, canaries, "author");
        var employee = new Employee(
                new EmployeeId(People.ISSUER, author.word("subject")),
                author.word("username"),
                author.word("name"),
                author.word("title"),
                "",
                true);
        this.draft = house.get(Letters.class).begin(employee, "Letter " + author.word("headline"));
        this.letter = StaffLetter.openIn(house);
        this.frozen = letter.frozen();
    }

    StaffLetter letter() {
        return letter;
    }

    void write() {
        remoteWriter(1000).types(canaries.word("draft").text()).leaves();
        assertThat(comments("comment")).isEqualTo(204);
        house.get(Levers.class)
                .hold(new Levers.Held(false, false, canaries.word("notice").text()));
        house.get(Levers.class).hold(new Levers.Held(false, false, ""));
    }

    private RemoteWriter remoteWriter(long client) {
        var told = author.told().stream()
                .flatMap(header -> Arrays.stream(header.split(": ")))
                .toArray(String[]::new);
        return RemoteWriter.at(house.appPort(), draft.id(), author.person(), client, told);
    }

    int comments(String what) {
        var thread = "{\"id\":\"%s\",\"kind\":\"COMMENT\",\"quote\":\"%s\",\"words\":\"%s\"}"
                .formatted(
                        LetterId.random(),
                        canaries.word(what + ".quote").text(),
                        canaries.word(what).text());
        return author.posts("/api/talk/" + draft.id(), JSON, thread.getBytes(UTF_8))
                .status();
    }

    /** Signs over both doors; what is in the payload is sealed. */
    Signer signs(String who, String choice) {
        var visitor = new Visitor(house, canaries, who);
        var signer = new Signer(frozen.terms());
        canaries.add(who + ".blinded", signer.blinded());
        var answer = visitor.posts("/api/enrol", JSON, signer.enrolRequest().getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var issued = new JsonMapper()
                .readTree(answer.body().replaceAll("(?s)^[^\\[]*|[^\\]]*$", ""))
                .get(0);
        signer.finish(Base64Url.decode(issued.get("blindSig").asString()));
        canaries.add(who + ".key", signer.pk());
        var attestation = issued.get("attestation");
        posts(
                visitor,
                signer.sign(choice.replace(
                        "ATTESTATION",
                        "{\"a\":\"%s\",\"sig\":\"%s\"}"
                                .formatted(
                                        attestation.get("a").asString(),
                                        attestation.get("sig").asString()))));
        visitor.asks("/l/" + frozen.slug());
        return signer;
    }

    void posts(Visitor visitor, SignBody body) {
        assertThat(visitor.atTheDesk("POST", "/sign/v1/" + letter.id(), body.encode())
                        .status())
                .isEqualTo(202);
    }

    void sign() {
        signs("counted", Signer.COUNTED);
        signs("in-a-role", "{\"choice\":\"ROLE\",\"role\":\"Engineering\"}");
        signs("named", "{\"choice\":\"NAMED\",\"att\":ATTESTATION}");
        signs(
                "talkative",
                "{\"choice\":\"COUNTED\",\"statement\":\"%s\"}"
                        .formatted(canaries.word("statement").text()));
        var leaving = signs("withdrawn", "{\"choice\":\"NAMED\",\"att\":ATTESTATION}");
        var shy = signs("changed", "{\"choice\":\"NAMED\",\"att\":ATTESTATION}");
        letter.flush();
        posts(new Visitor(house, canaries, "withdrawn"), leaving.withdraw());
        posts(new Visitor(house, canaries, "changed"), shy.sign());
    }

    /** One keyholder hands over by the wire: what they hand over is unique, too. */
    void handOver() {
        letter.keys().forEach(key -> canaries.add("keyholder.code." + key.index(), key.x25519()));
        var shares = letter.shares(1);
        canaries.add("share", Arrays.copyOfRange(shares, 1, 1 + SHARE));
        var ada = List.of("X-Test-Person: ada employee");
        var visitor = new Visitor(house, canaries, "author");
        assertThat(visitor.postsAs(ada, "/api/keyholder/" + letter.id() + "/shares", BYTES, shares)
                        .status())
                .isEqualTo(204);
    }

    /** The other one does. */
    void open() {
        letter.handOver(2);
    }

    /** Everything that is refused, or that nobody has a place for. */
    void blunder() {
        var word = canaries.word("mistake").text();
        new Blunders(author, word)
                .make(draft.id(), letter.id(), canaries.word("code").text());
        remoteWriter(7).raves(word.getBytes(UTF_8));
    }

    /** What people try while the database does not do its part: nothing of it succeeds. */
    void tryInVain(Signer somebody) {
        var visitor = new Visitor(house, canaries, "latecomer");
        assertThat(comments("lost-comment")).isGreaterThanOrEqualTo(500);
        var enrol = visitor.posts(
                "/api/enrol", JSON, new Signer(frozen.terms()).enrolRequest().getBytes(UTF_8));
        assertThat(enrol.status()).isGreaterThanOrEqualTo(500);
        visitor.atTheDesk("POST", "/sign/v1/" + letter.id(), somebody.sign().encode());
        visitor.asks("/l/" + frozen.slug());
        assertThatException().as("what waits goes on waiting").isThrownBy(letter::flush);
    }
}
