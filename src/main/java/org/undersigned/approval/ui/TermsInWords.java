package org.undersigned.approval.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.undersigned.approval.Plan;

/** The terms as sentences. */
class TermsInWords extends UnorderedList {

    TermsInWords(Plan plan, int keyholders) {
        addClassName("terms");
        var closing = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.FULL)
                .withLocale(getLocale())
                .format(plan.closesAt().atZone(PlanForm.zone()));
        say("approval.words.threshold", plan.threshold());
        say("approval.words.opens." + plan.opens().name(), plan.lastLookHours());
        say("approval.words.closing", closing);
        say("approval.words.together", plan.together(), keyholders, plan.releaseByDays());
        say(
                plan.roles().isEmpty() ? "approval.words.noRoles" : "approval.words.roles",
                String.join(", ", plan.roles()));
    }

    private void say(String key, Object... values) {
        add(new ListItem(getTranslation(key, values)));
    }
}
