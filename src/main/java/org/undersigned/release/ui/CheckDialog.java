package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What cannot be undone is shown first, in sentences with numbers. */
class CheckDialog extends Dialog {

    /**
     * Makes the page.
     *
     * @param key whose words it shows: title and button
     * @param consequences what will have happened
     */
    CheckDialog(String key, List<String> consequences, Runnable act) {
        addClassName("check");
        setHeaderTitle(getTranslation(key + ".check.title"));
        setWidth("34rem");
        var list = new UnorderedList();
        consequences.forEach(consequence -> list.add(new ListItem(consequence)));
        add(list);
        var doIt = new Button(getTranslation(key + ".button"), click -> {
            close();
            act.run();
        });
        doIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        doIt.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("release.check.cancel"), click -> close()), doIt);
    }
}
