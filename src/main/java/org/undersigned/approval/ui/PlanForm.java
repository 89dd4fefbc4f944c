package org.undersigned.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.validator.IntegerRangeValidator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.undersigned.approval.Plan;
import org.undersigned.letter.frozen.Opens;
import org.undersigned.ui.MomentField;
import org.undersigned.ui.ReaderTime;

/** The terms as a form; a field says itself what is wrong with it, and nothing typed is lost. */
class PlanForm extends Div {

    private final Binder<Plan> binder = new Binder<>(Plan.class);

    PlanForm(Plan plan, int keyholders, Consumer<Plan> save) {
        addClassName("plan-form");
        number("threshold", 2, 1_000_000);
        opens();
        closing();
        number("lastLookHours", 24, 336);
        number("releaseByDays", 1, 90);
        number("together", keyholders / 2 + 1 > 2 ? keyholders / 2 + 1 : 2, Math.max(2, keyholders));
        roles();
        binder.readRecord(plan);
        var button = new Button(getTranslation("approval.terms.save"), click -> save(save));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(button);
    }

    private void save(Consumer<Plan> save) {
        try {
            save.accept(binder.writeRecord());
        } catch (ValidationException shownOnTheFields) {
            binder.getFields()
                    .filter(field ->
                            field instanceof com.vaadin.flow.component.HasValidation validated && validated.isInvalid())
                    .findFirst()
                    .ifPresent(field -> ((com.vaadin.flow.component.Focusable<?>) field).focus());
        }
    }

    private void number(String name, int least, int most) {
        var field = new IntegerField(getTranslation("approval.terms." + name));
        field.setHelperText(getTranslation("approval.terms." + name + ".help"));
        field.setStepButtonsVisible(true);
        binder.forField(field)
                .asRequired(getTranslation("approval.terms.number", least, most))
                .withValidator(
                        new IntegerRangeValidator(getTranslation("approval.terms.number", least, most), least, most))
                .bind(name);
        add(field);
    }

    private void opens() {
        var group = new RadioButtonGroup<Opens>(getTranslation("approval.terms.opens"));
        group.setItems(Opens.values());
        group.setItemLabelGenerator(opens -> getTranslation("approval.terms.opens." + opens.name()));
        binder.forField(group).bind("opens");
        add(group);
    }

    private void closing() {
        var zone = ReaderTime.zone();
        var field = new MomentField(getTranslation("approval.terms.closesAt"));
        field.setHelperText(getTranslation("approval.terms.closesAt.help", zone.getId()));
        binder.forField(field)
                .asRequired(getTranslation("approval.terms.closesAt.missing"))
                .withConverter(
                        local -> local == null ? null : local.atZone(zone).toInstant(),
                        (Instant instant) -> instant == null ? null : LocalDateTime.ofInstant(instant, zone))
                .bind("closesAt");
        add(field);
    }

    private void roles() {
        var field = new TextArea(getTranslation("approval.terms.roles"));
        field.setHelperText(getTranslation("approval.terms.roles.help"));
        field.setMinRows(3);
        binder.forField(field)
                .withConverter(
                        text -> text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        roles -> roles.stream().collect(Collectors.joining("\n")))
                .bind("roles");
        add(field);
    }
}
