package org.undersigned.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.frozen.StageReached;
import org.undersigned.release.Decision.Kind;
import org.undersigned.rig.Database;

/** A process that releases a letter and dies in the middle of it, at the step it is told, without a goodbye. */
final class ReleaseKillDrill {

    /** Where the release may be cut off. */
    enum At {
        MOVED,
        PRINTING,
        BEFORE_COMMIT,
        COMMITTED,
        SHOWN
    }

    /** Instead of a step, for a run that is to come to its end. */
    static final String NOWHERE = "nowhere";

    private ReleaseKillDrill() {}

    public static void main(String[] args) {
        var data = Path.of(args[0]);
        var house = ReleaseHouse.at(data, new Database(args[1], args[2], args[3]));
        var letter = StaffLetter.openIn(house);
        letter.named("barbara", "dorothy", "edsger");
        letter.toOpening();
        letter.handOver(1);
        letter.handOver(2);
        letter.propose(Kind.NOW, "");
        System.out.println("letter " + letter.id() + " " + letter.frozen().slug());
        if (args[4].equals(NOWHERE)) {
            letter.confirm();
            System.exit(0);
        }
        dieAt(At.valueOf(args[4]), house, data);
        letter.confirm();
        Runtime.getRuntime().halt(1);
    }

    private static void dieAt(At step, ReleaseHouse house, Path data) {
        if (step == At.PRINTING) {
            Thread.ofPlatform().daemon().start(() -> dieWhilePrinting(data.resolve("public/.printings")));
        }
        house.context().addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told
                    && told.getPayload() instanceof StageReached reached
                    && reached.stage() == Stage.RELEASED) {
                released(step);
            }
        });
    }

    private static void released(At step) {
        if (step == At.MOVED) {
            die();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                dieIf(At.BEFORE_COMMIT);
                while (step == At.PRINTING) {
                    LockSupport.park(); // on a busy machine death may come later, but never after the commit
                }
            }

            @Override
            public void afterCommit() {
                dieIf(At.COMMITTED);
            }

            @Override
            public void afterCompletion(int status) {
                dieIf(At.SHOWN);
            }

            private void dieIf(At here) {
                if (step == here) {
                    die();
                }
            }
        });
    }

    private static void dieWhilePrinting(Path printings) {
        while (!Files.isDirectory(printings)) {
            Thread.onSpinWait();
        }
        die();
    }

    private static void die() {
        Runtime.getRuntime().halt(0);
    }
}
