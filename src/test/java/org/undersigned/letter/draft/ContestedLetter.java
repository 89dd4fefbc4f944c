package org.undersigned.letter.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.Refusal;
import org.undersigned.approval.Approvals;
import org.undersigned.approval.KeyholderSeat;
import org.undersigned.approval.Keyholders;
import org.undersigned.approval.Plan;
import org.undersigned.credential.PlantedIssuer;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Label;
import org.undersigned.rig.Beans;
import org.undersigned.signing.KeyholderKeys;

/** A letter with its terms agreed, of whose writers the first two hold a key: what may happen to it, each at any moment. */
record ContestedLetter(Beans house, LetterId id, List<Employee> keyholders, List<KeyholderKeys> keys) {

    static ContestedLetter of(Beans house, LetterId id, List<String> people) {
        var keyholders = people.stream().limit(2).map(Typist::employee).toList();
        var letter = new ContestedLetter(house, id, keyholders, KeyholderKeys.make(2));
        letter.agree();
        return letter;
    }

    private void agree() {
        PlantedIssuer.in(house, id);
        for (var seat = 0; seat < 2; seat++) {
            house.get(Keyholders.class)
                    .name(id, keyholders.getFirst(), keyholders.get(seat).id());
            house.get(Keyholders.class)
                    .register(id, keyholders.get(seat), keys.get(seat).named());
        }
        var closing = house.get(Clock.class).instant().plus(Duration.ofDays(20));
        house.get(Approvals.class)
                .plan(id, keyholders.getFirst(), new Plan(3, Opens.AT_THRESHOLD, closing, 24, 7, 2, List.of()));
    }

    Fingerprint propose(String words) {
        var document = """
                {"v":1,"lang":"en","title":"%s","addressees":["The board"],"salutation":"Dear board,",
                 "body":[{"type":"paragraph","content":[{"text":"%s"}]}],
                 "demands":[{"text":[{"text":"End the contract."}]}],"closing":[],"signOff":"We, the undersigned,"}
                """.formatted(words, words);
        house.get(Approvals.class).propose(id, keyholders.getFirst(), document.getBytes(UTF_8));
        return house.get(Approvals.class).proposal(id).orElseThrow().fingerprint();
    }

    /** @return whether it was taken */
    boolean approve(int seat, Fingerprint d) {
        var signature = Ed25519.sign(keys.get(seat).ed25519(), Label.APPROVE.with(d.bytes()));
        return done(() -> house.get(Approvals.class).approve(id, keyholders.get(seat), d, signature));
    }

    boolean open() {
        return done(() -> house.get(Approvals.class).openForSigning(id, keyholders.getFirst()));
    }

    boolean goOnEditing() {
        return done(() -> house.get(Approvals.class).goOnEditing(id, keyholders.getLast()));
    }

    /** As if nothing kept the letter from changing while it is opened: somebody goes on editing in between. */
    void openWithoutHolding() {
        house.get(TransactionTemplate.class).executeWithoutResult(begun -> {
            house.get(Approvals.class).proposal(id).orElseThrow();
            CompletableFuture.runAsync(() -> house.get(Approvals.class).goOnEditing(id, keyholders.getLast()))
                    .join();
            house.get(Letters.class).moveTo(id, Stage.SIGNING);
        });
    }

    /** As if a draft's log did not look at the letter. */
    void writeWithoutAsking() {
        house.get(JdbcClient.class)
                .sql(
                        "insert into draft_update (letter_id, seq, employee, written, body) values (:id, 99999, 'ada', :day, :body)")
                .param("id", id.value())
                .param("day", LocalDate.EPOCH)
                .param("body", Crafted.text(99, "x"))
                .update();
    }

    /** As if the approvals of a text outlived it. */
    void goOnWithoutDropping() {
        house.get(Letters.class).goOnEditing(id);
    }

    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal | OptimisticLockingFailureException tooLate) {
            return false;
        }
    }

    boolean isProposed() {
        return stage() == Stage.DRAFTING && !house.get(Letters.class).get(id).writable();
    }

    Stage stage() {
        return house.get(Letters.class).get(id).stage();
    }

    long approvals() {
        return house.get(Keyholders.class).of(id).stream()
                .filter(KeyholderSeat::approved)
                .count();
    }
}
