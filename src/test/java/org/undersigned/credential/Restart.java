package org.undersigned.credential;

import java.time.Duration;
import org.undersigned.MovableClock;
import org.undersigned.identity.Employee;

/** An employee who has lost every device, and waits until they may start again. */
public final class Restart {

    private Restart() {}

    /** @param startingAgain the bean of {@link #room()} */
    public static void of(Employee employee, Object startingAgain, MovableClock clock) {
        var room = (StartingAgain) startingAgain;
        room.ask(employee.id());
        clock.advance(Duration.ofHours(48));
        room.now(employee.id());
    }

    /** What {@link #of} needs, by its type. */
    public static Class<?> room() {
        return StartingAgain.class;
    }
}
