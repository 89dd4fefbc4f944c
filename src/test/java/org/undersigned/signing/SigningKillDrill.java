package org.undersigned.signing;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.undersigned.protocol.SignBody;
import org.undersigned.rig.Database;

/**
 * A process to be killed: people sign, change and withdraw without a pause while the book is flushed again and again,
 * and every receipt is printed as it arrives.
 */
final class SigningKillDrill {

    private static final int SIGNATORIES = 4;

    private SigningKillDrill() {}

    public static void main(String[] at) throws InterruptedException {
        var database = new Database(at[2], at[3], at[4]);
        var house = SigningHouse.at(
                Path.of(at[0]),
                database,
                "--undersigned.signing.spill=" + at[1],
                "--undersigned.signing.flush-at=" + at[5]);
        var letter = OpenLetter.in(house);
        System.out.println("letter " + letter.id());
        for (var i = 0; i < SIGNATORIES; i++) {
            Thread.ofPlatform().start(() -> signForEver(house, letter));
        }
        while (true) {
            house.tick();
            Thread.sleep(50);
        }
    }

    private static void signForEver(SigningHouse house, OpenLetter letter) {
        while (true) {
            var signer = letter.enrolled(house, Staff.employee("someone-" + UUID.randomUUID()));
            send(house, letter, signer.sign());
            switch (ThreadLocalRandom.current().nextInt(4)) {
                case 0 -> send(house, letter, signer.withdraw());
                case 1 -> send(house, letter, signer.sign());
                default -> {}
            }
        }
    }

    private static void send(SigningHouse house, OpenLetter letter, SignBody body) {
        house.signatures().receive(letter.id(), body.encode());
        var line = "receipt " + HexFormat.of().formatHex(body.pk()) + " " + body.seq();
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
