package org.undersigned.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts entries in the order of the file: every key and every account once. It keeps no more than the accounts. */
final class Count {

    private static final int SMALLEST_GROUP = 10;

    private final Head head;
    private final Set<Payload.Account> accounts = new HashSet<>();
    private final Map<String, Integer> roles = new HashMap<>();
    private byte[] last = {};
    private long entries;

    Count(Head head) {
        this.head = head;
    }

    void add(Entry entry) {
        var step = Arrays.compareUnsigned(last, entry.pk());
        if (step >= 0) {
            throw new Wrong(step == 0 ? Rule.DUPLICATE_KEY : Rule.ORDER);
        }
        last = entry.pk();
        entries++;
        if (entry.printed() != null) {
            addPrinted(entry.printed());
        }
    }

    private void addPrinted(Payload printed) {
        if (printed.account() != null && !accounts.add(printed.account())) {
            throw new Wrong(Rule.DUPLICATE_ACCOUNT);
        }
        if (printed.role() != null) {
            roles.merge(printed.role(), 1, Integer::sum);
        }
    }

    Verdict close() {
        var enrolled = head.enrolled();
        var reissued = head.reissued();
        roles.forEach((role, count) -> check(count >= SMALLEST_GROUP, Rule.SMALL_ROLE, role));
        check(
                entries - reissued >= head.terms().threshold(),
                Rule.THRESHOLD,
                entries + " − " + reissued + " < " + head.terms().threshold());
        check(entries <= enrolled + reissued, Rule.MORE_THAN_ENROLLED, entries + " > " + enrolled + " + " + reissued);
        head.terms()
                .eligible()
                .ifPresent(most -> check(enrolled <= most, Rule.MORE_THAN_ELIGIBLE, enrolled + " > " + most));
        return new Verdict(
                head.d(),
                head.text(),
                entries,
                accounts.size(),
                enrolled,
                reissued,
                head.removed(),
                head.terms().eligible());
    }

    private static void check(boolean right, Rule rule, String detail) {
        if (!right) {
            throw new Wrong(rule, detail);
        }
    }
}
