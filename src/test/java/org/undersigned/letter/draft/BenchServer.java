package org.undersigned.letter.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.undersigned.identity.Colleague;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.rig.Database;
import org.undersigned.rig.Databases;
import org.undersigned.rig.MeasuredApp;
import org.undersigned.rig.People;

/**
 * The whole application, but that a header signs people in: what {@code bench/cowriting} measures. It takes orders line
 * by line, and answers each with a line: a letter with so many authors; begin and end to measure a durable insert.
 */
final class BenchServer {

    private BenchServer() {}

    public static void main(String[] at) throws IOException {
        var database = at[0].equals("PostgreSQL") ? Databases.durablePostgres() : Databases.h2File();
        var house = MeasuredApp.start(
                database,
                Path.of("target/rig/bench-" + UUID.randomUUID()),
                "--server.port=" + at[1],
                "--undersigned.desk-port=" + at[2],
                "--management.server.port=" + at[3]);
        say("ready");
        takeOrders(house, database);
    }

    private static void takeOrders(ApplicationContext house, Database database) throws IOException {
        var inserts = new DurableInserts(database);
        var orders = new BufferedReader(new InputStreamReader(System.in));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var words = order.split(" ");
            switch (words[0]) {
                case "letter" -> say("letter " + letter(house, Integer.parseInt(words[1])));
                case "insert" -> {
                    inserts.begin();
                    say("insert");
                }
                case "compiled" ->
                    say("compiled " + ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
                case "inserted" -> say("inserted " + inserts.end());
                default -> throw new IllegalArgumentException(order);
            }
        }
        System.exit(0);
    }

    private static String letter(ApplicationContext house, int authors) {
        var first = Typist.employee("w0");
        var letter = house.getBean(Letters.class).begin(first, "A letter").id();
        for (var i = 1; i < authors; i++) {
            var name = "w" + i;
            house.getBean(CoAuthors.class)
                    .invite(letter, first, new Colleague(People.id(name), name, name, "", ""), Role.AUTHOR);
        }
        return letter.value();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
