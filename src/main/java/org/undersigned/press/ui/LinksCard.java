package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.undersigned.press.KitLink;
import org.undersigned.ui.CopyButton;
import org.undersigned.ui.DayField;
import org.undersigned.ui.ReaderTime;

/** Who has a link to the kit. A new one is shown once: the server keeps only what it can be recognised by. */
class LinksCard extends ListCard<KitLink> {

    private static final int DAYS = 14;

    private final TextField whom = new TextField(getTranslation("press.links.whom"));
    private final DayField last;

    /** Makes a link, and says it. */
    @FunctionalInterface
    interface Make {
        String apply(String whom, Instant expires);
    }

    LinksCard(Make make, Consumer<KitLink> revoke) {
        super("press.links", LinksCard::line, revoke);
        last = new DayField(
                getTranslation("press.links.last"),
                LocalDate.now(ReaderTime.zone()).plusDays(DAYS));
        whom.setHelperText(getTranslation("press.links.whom.help"));
        whom.setMaxLength(100);
        adding(List.of(whom, last), () -> {
            tell(make.apply(whom.getValue(), expires()));
            whom.clear();
        });
    }

    private static String line(KitLink link) {
        return com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .getTranslation("press.links.line", link.whom(), ReaderTime.written(link.expires()));
    }

    /** The end of the day that was chosen, where the person is. */
    private Instant expires() {
        var zone = ReaderTime.zone();
        var day = Objects.requireNonNullElseGet(last.getValue(), () -> LocalDate.now(zone));
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private void tell(String link) {
        var dialog = new Dialog();
        dialog.addClassName("check");
        dialog.setWidth("34rem");
        dialog.setHeaderTitle(getTranslation("press.links.made.title", whom.getValue()));
        var shown = new Paragraph(link);
        shown.addClassNames("mono", "link-once");
        dialog.add(new Paragraph(getTranslation("press.links.made.text")), shown);
        dialog.getFooter()
                .add(
                        new CopyButton(getTranslation("press.links.made.copy"), link),
                        new Button(getTranslation("press.links.made.done"), click -> dialog.close()));
        dialog.open();
    }
}
