package org.undersigned.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.MovableClock;
import org.undersigned.approval.Approvals;
import org.undersigned.approval.Keyholders;
import org.undersigned.approval.Plan;
import org.undersigned.credential.Attestation;
import org.undersigned.credential.Credentials;
import org.undersigned.credential.PlantedIssuer;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Bytes;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.EntryRecord;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.ShareBox;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Beans;
import org.undersigned.rig.People;
import org.undersigned.signing.KeyholderKeys;
import org.undersigned.signing.Postbox;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Signer;
import org.undersigned.signing.Staff;

/** A letter of Ada, Grace and Alan, who hold its keys and of whom two open it; threshold three unless said otherwise. */
public record StaffLetter(Beans house, LetterId id, List<KeyholderKeys> keys) {

    public static final Employee ADA = keyholder("ada");
    public static final Employee GRACE = keyholder("grace");
    public static final Employee ALAN = keyholder("alan");
    static final List<Employee> KEYHOLDERS = List.of(ADA, GRACE, ALAN);

    static final String DOCUMENT = """
            {"v":1,"lang":"en","title":"Keep our maps out of the war room","addressees":["Ms Okafor","The board"],
             "salutation":"Dear Ms Okafor,","body":[{"type":"paragraph","content":[{"text":"We build maps <b>.","marks":["bold"]}]}],
             "demands":[{"text":[{"text":"End the contract."}]}],"closing":[],"signOff":"We, the undersigned,"}
            """;

    private static Employee keyholder(String name) {
        return new Employee(People.id(name), name, name, "Engineer", "", true);
    }

    public static StaffLetter openIn(Beans house) {
        return openIn(house, plan -> plan);
    }

    static StaffLetter openIn(Beans house, UnaryOperator<Plan> change) {
        var letter = new StaffLetter(
                house,
                house.get(Letters.class)
                        .begin(ADA, "Keep our maps out of the war room")
                        .id(),
                KeyholderKeys.make(3));
        letter.agree(change);
        letter.approveAndOpen();
        return letter;
    }

    private void agree(UnaryOperator<Plan> change) {
        Stream.of(GRACE, ALAN)
                .forEach(person -> house.get(CoAuthors.class)
                        .invite(
                                id,
                                ADA,
                                new Colleague(person.id(), person.username(), person.name(), "", ""),
                                Role.AUTHOR));
        for (var seat = 0; seat < 3; seat++) {
            house.get(Keyholders.class).name(id, ADA, KEYHOLDERS.get(seat).id());
            house.get(Keyholders.class)
                    .register(id, KEYHOLDERS.get(seat), keys.get(seat).named());
        }
        var closing = house.get(Clock.class).instant().plus(Duration.ofDays(20));
        var plan = new Plan(3, Opens.AT_THRESHOLD, closing, 24, 7, 2, List.of("Engineering", "Sales"));
        house.get(Approvals.class).plan(id, ADA, change.apply(plan));
    }

    private void approveAndOpen() {
        PlantedIssuer.in(house, id);
        var approvals = house.get(Approvals.class);
        approvals.propose(id, ADA, DOCUMENT.getBytes(UTF_8));
        var d = approvals.proposal(id).orElseThrow().fingerprint();
        for (var seat = 0; seat < 3; seat++) {
            var signature = Ed25519.sign(keys.get(seat).ed25519(), Label.APPROVE.with(d.bytes()));
            approvals.approve(id, KEYHOLDERS.get(seat), d, signature);
        }
        approvals.openForSigning(id, ADA);
    }

    public FrozenLetter frozen() {
        return house.get(FrozenLetters.class).get(id);
    }

    public Stage stage() {
        return frozen().stage();
    }

    /** A colleague's browser with a credential, and what the sign-in attests of them. */
    Member enrolled(String name) {
        return enrolled(Staff.employee(name));
    }

    private Member enrolled(Employee employee) {
        var signer = new Signer(frozen().terms());
        var issued =
                house.get(Credentials.class).issue(employee, frozen().fingerprint(), signer.blinded(), new byte[444]);
        signer.finish(issued.blindSig());
        return new Member(signer, issued.attestation());
    }

    /** Somebody with a credential. */
    record Member(Signer signer, Attestation attestation) {

        String named() {
            return "{\"choice\":\"NAMED\",\"att\":{\"a\":\"%s\",\"sig\":\"%s\"}}"
                    .formatted(Base64Url.encode(attestation.a()), Base64Url.encode(attestation.sig()));
        }
    }

    public void counted(String... names) {
        Stream.of(names).forEach(name -> post(enrolled(name).signer().sign()));
    }

    public void named(String... names) {
        for (var name : names) {
            named(Staff.employee(name));
        }
    }

    public void named(Employee employee) {
        var member = enrolled(employee);
        post(member.signer().sign(member.named()));
    }

    public void inRole(String role, int howMany) {
        for (var i = 0; i < howMany; i++) {
            sealed(role + i, "{\"choice\":\"ROLE\",\"role\":\"" + role + "\"}");
        }
    }

    void sealed(String name, String payload) {
        post(enrolled(name).signer().sign(payload));
    }

    void post(SignBody body) {
        Postbox.post(house.get(Signatures.class), id, body);
    }

    public void flush() {
        house.get(Signatures.class).flush(id);
    }

    /** Enters what was signed, waits for the end of the last look, and closes the book. */
    public void toOpening() {
        flush();
        house.get(ReleaseClock.class).tick();
        house.get(MovableClock.class).advance(Duration.ofHours(24));
        house.get(ReleaseClock.class).tick();
    }

    /** From the first signature to the public page. */
    public void toRelease() {
        toOpening();
        handOver(1);
        handOver(2);
        release();
    }

    /** One co-author proposes how it is released, another confirms. */
    void decide(Decision.Kind kind, String reason) {
        propose(kind, reason);
        confirm();
    }

    /** The other person. */
    public void confirm() {
        house.get(Deciding.class).confirm(id, GRACE);
    }

    void propose(Decision.Kind kind, String reason) {
        var deciding = house.get(Deciding.class);
        if (kind == Decision.Kind.NOW) {
            deciding.previewRead(id, ALAN);
        }
        deciding.propose(id, ADA, kind, reason);
    }

    /** Two co-authors release what is opened. */
    public void release() {
        decide(Decision.Kind.NOW, "");
    }

    /** Closes the book where the clock cannot be moved; once more, if the house's own second hand was faster. */
    public void closeTheBook() {
        flush();
        try {
            close();
        } catch (OptimisticLockingFailureException moved) {
            close();
        }
    }

    private void close() {
        house.get(TransactionTemplate.class).executeWithoutResult(transaction -> {
            if (stage() == Stage.SIGNING) {
                house.get(Letters.class).moveTo(id, Stage.LAST_LOOK);
            }
            house.get(Letters.class).moveTo(id, Stage.OPENING);
            house.get(OpeningLedger.class).begin(id, house.get(Clock.class).instant());
        });
    }

    /** What a keyholder's desk does with what it fetches. */
    public byte[] shares(int seat) {
        var entries = new ByteArrayOutputStream();
        house.get(Openings.class).writeEntries(id, KEYHOLDERS.get(seat - 1), entries);
        return shares(seat, entries.toByteArray());
    }

    private byte[] shares(int seat, byte[] entries) {
        var d = frozen().fingerprint().bytes();
        var all = new ByteArrayOutputStream();
        for (var at = 0; at < entries.length; at += EntryRecord.SIZE) {
            var entry = EntryRecord.decode(Arrays.copyOfRange(entries, at, at + EntryRecord.SIZE));
            var share = ShareBox.open(keys.get(seat - 1).x25519(), d, entry.pk(), seat, entry.box());
            all.writeBytes(Bytes.u8(share.isPresent() ? 1 : 0));
            all.writeBytes(share.orElse(new byte[33]));
        }
        return signed(seat, all.toByteArray());
    }

    byte[] signed(int seat, byte[] shares) {
        var d = frozen().fingerprint().bytes();
        return Bytes.concat(shares, Ed25519.sign(keys.get(seat - 1).ed25519(), Shares.signed(d, shares)));
    }

    /** Shares of which every one is wrong, properly signed. */
    public byte[] wrongShares(int seat) {
        var right = shares(seat);
        var shares = Arrays.copyOf(right, right.length - Ed25519.SIGNATURE);
        for (var at = 5; at < shares.length; at += 34) {
            shares[at] ^= 1;
        }
        return signed(seat, shares);
    }

    public void handOver(int seat) {
        handOver(seat, shares(seat));
    }

    public void handOver(int seat, byte[] shares) {
        house.get(Openings.class).handOver(id, KEYHOLDERS.get(seat - 1), shares);
    }
}
