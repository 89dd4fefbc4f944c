package org.undersigned.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Database;

/** A database together with the files in which it keeps everything, and with the ills that can befall it. */
interface DatabaseDisk {

    Database database();

    /** Where it keeps its files, after it has been told to write everything down. */
    List<Path> files(JdbcClient jdbc);

    /** Where what comes now lies in one piece of the log: a piece that a checkpoint finds full may be deleted. */
    default void beginPiece(JdbcClient jdbc) {}

    /** What the operator's guide says to run after something was destroyed. */
    void compact(JdbcClient jdbc);

    /** Only where a connection has rested for half a second does the pool look whether it still lives. */
    static void letThePoolRest() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    /** Is not there for anybody while this runs. */
    void whileDown(Runnable then);

    /** Finds no room for another row in these tables while this runs. */
    void whileFull(JdbcClient jdbc, List<String> tables, Runnable then);
}
