package org.undersigned.approval.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.undersigned.approval.Plan;
import org.undersigned.ui.ReaderTime;

/** The terms as sentences. */
class TermsInWords extends UnorderedList {

    TermsInWords(Plan plan, int keyholders) {
        addClassName("terms");
        say("approval.words.threshold", plan.threshold());
        say("approval.words.opens." + plan.opens().name(), plan.lastLookHours());
        say("approval.words.closing", ReaderTime.written(plan.closesAt()));
        say("approval.words.together", plan.together(), keyholders, plan.releaseByDays());
        say(
                plan.roles().isEmpty() ? "approval.words.noRoles" : "approval.words.roles",
                String.join(", ", plan.roles()));
    }

    private void say(String key, Object... values) {
        add(new ListItem(getTranslation(key, values)));
    }
}
