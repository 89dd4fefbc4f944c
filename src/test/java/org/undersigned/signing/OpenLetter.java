package org.undersigned.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.credential.Credentials;
import org.undersigned.credential.PlantedIssuer;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.Terms;
import org.undersigned.letter.text.LetterText;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Payload;
import org.undersigned.protocol.Sha256;
import org.undersigned.protocol.Shamir;
import org.undersigned.rig.Beans;

/** A letter that is open for signing, with the keyholders' secrets at hand. */
public record OpenLetter(LetterId id, byte[] terms, Fingerprint fingerprint, List<KeyholderKeys> keyholders, int t) {

    public static final int THRESHOLD = 10;

    /** Writes a letter, proposes it and opens it for signing: five keyholders, three of whom open. */
    public static OpenLetter in(SigningHouse house) {
        return in(house, 5, 3);
    }

    public static OpenLetter in(SigningHouse house, int n, int t) {
        return in(house::get, n, t);
    }

    /** The same in the whole application. */
    public static OpenLetter in(Beans house, int n, int t) {
        var letters = house.get(Letters.class);
        var letter = letters.begin(Staff.employee("ada"), "Keep our maps out of the war room");
        PlantedIssuer.in(house, letter.id());
        var text = sampleText();
        var keys = KeyholderKeys.make(n);
        var terms = terms(house, letter.id(), text, keys, t).bytes();
        letters.propose(letter.id(), letter.title(), terms, text);
        letters.moveTo(letter.id(), Stage.SIGNING);
        return new OpenLetter(letter.id(), terms, Fingerprint.of(terms), keys, t);
    }

    /** With every keyholder's approval, which a desk asks for before it shows anybody a letter to sign. */
    public OpenLetter approvedIn(Beans app) {
        for (var keyholder : keyholders) {
            var employee = Staff.employee("keyholder-" + keyholder.index()).id().value();
            var jdbc = app.get(JdbcClient.class);
            jdbc.sql("insert into keyholder (letter_id, employee, name, position) values (?, ?, ?, ?)")
                    .params(id.value(), employee, keyholder.named().name(), keyholder.index())
                    .update();
            jdbc.sql("insert into approval (letter_id, employee, fingerprint, signature) values (?, ?, ?, ?)")
                    .params(id.value(), employee, d(), Ed25519.sign(keyholder.ed25519(), Label.APPROVE.with(d())))
                    .update();
        }
        return this;
    }

    static Terms terms(Beans house, LetterId letter, byte[] text, List<KeyholderKeys> keys, int t) {
        var credentials = house.get(Credentials.class);
        return new Terms(
                "OL1",
                letter.value(),
                Base64Url.encode(Sha256.of(text)),
                THRESHOLD,
                Opens.AT_THRESHOLD,
                house.get(Clock.class).instant().plus(Duration.ofDays(20)).toString(),
                24,
                7,
                t,
                keys.stream().map(KeyholderKeys::named).toList(),
                Base64Url.encode(credentials.issuerOf(letter)),
                Base64Url.encode(credentials.attestKey()),
                "Halden Maps",
                List.of("Engineering", "Sales"),
                null,
                Credentials.REISSUE_HOURS,
                Base64Url.encode(new byte[32]));
    }

    static byte[] sampleText() {
        try (var sample = OpenLetter.class.getResourceAsStream("/letters/sample.json")) {
            return LetterText.parse(sample.readAllBytes()).canonicalBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public byte[] d() {
        return fingerprint.bytes();
    }

    public Terms readTerms() {
        return Terms.parse(terms);
    }

    /** A colleague's browser with a credential for this letter. */
    public Signer enrolled(SigningHouse house, Employee employee) {
        return enrolled(house::get, employee);
    }

    /** The same in the whole application. */
    public Signer enrolled(Beans house, Employee employee) {
        var signer = new Signer(terms);
        var issued = house.get(Credentials.class).issue(employee, fingerprint, signer.blinded(), new byte[444]);
        signer.finish(issued.blindSig());
        return signer;
    }

    /** What these keyholders read in an entry together. */
    public Optional<Payload> open(SealedEntry entry, List<KeyholderKeys> together) {
        var shares = new ArrayList<byte[]>();
        together.forEach(keyholder -> keyholder.share(d(), entry).ifPresent(shares::add));
        return shares.size() < together.size() || shares.isEmpty()
                ? Optional.empty()
                : Payload.open(Shamir.combine(shares), d(), entry.pk(), entry.ct());
    }
}
