package org.undersigned.approval.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.undersigned.approval.Plan;
import org.undersigned.letter.frozen.Opens;

/** The conditions: threshold, dates, how many open together, how signatures may appear. */
class TermsStep extends Step {

    TermsStep(ApproveState state, ApproveActions actions, Clock clock) {
        super("terms", state.plan().isPresent() ? Standing.DONE : Standing.TO_DO);
        if (state.editable()) {
            say(new PlanForm(
                    state.plan().orElseGet(() -> suggested(clock)),
                    state.seats().size(),
                    actions::plan));
        } else {
            state.plan()
                    .ifPresent(plan -> say(new TermsInWords(plan, state.seats().size())));
        }
    }

    private static Plan suggested(Clock clock) {
        var closing = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
        return new Plan(100, Opens.AT_THRESHOLD, closing, 24, 14, 2, List.of());
    }
}
