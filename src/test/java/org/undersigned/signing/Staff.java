package org.undersigned.signing;

import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.identity.Employee;
import org.undersigned.identity.EmployeeId;

/** Employees for tests. */
public final class Staff {

    private Staff() {}

    public static Employee employee(String name) {
        return new Employee(new EmployeeId("http://idp.test", "subject-" + name), name, name, "Engineer", "Maps", true);
    }

    public static Employee outsider(String name) {
        return new Employee(new EmployeeId("http://idp.test", "subject-" + name), name, name, "", "", false);
    }

    public static List<Employee> employees(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> employee("colleague" + i))
                .toList();
    }
}
