package org.undersigned.press.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.undersigned.press.Kit;
import org.undersigned.ui.DayField;
import org.undersigned.ui.ReaderTime;

/** The lists of a kit: who is quoted, and what happened before. */
class Lists {

    private Lists() {}

    static ListCard<Kit.Quote> quotes(Consumer<Kit.Quote> add, Consumer<Kit.Quote> remove) {
        var words = new TextArea(say("press.quotes.words"));
        var who = new TextField(say("press.quotes.who"));
        who.setHelperText(say("press.quotes.who.help"));
        var agreed = new Checkbox(say("press.quotes.agreed"));
        var day = day("press.quotes.day");
        return new ListCard<Kit.Quote>("press.quotes", quote -> "“" + quote.words() + "” " + quote.who(), remove)
                .adding(List.of(words, who, agreed, day), () -> {
                    agreed.setErrorMessage(say("press.quotes.not-agreed"));
                    agreed.setInvalid(!agreed.getValue());
                    if (agreed.getValue()) {
                        add.accept(new Kit.Quote(words.getValue(), who.getValue(), chosen(day)));
                        List.of(words, who).forEach(com.vaadin.flow.component.HasValue::clear);
                        agreed.clear();
                    }
                });
    }

    static ListCard<Kit.Happening> timeline(Consumer<Kit.Happening> add, Consumer<Kit.Happening> remove) {
        var day = day("press.timeline.day");
        var what = new TextArea(say("press.timeline.what"));
        return new ListCard<Kit.Happening>(
                        "press.timeline",
                        happening -> ReaderTime.written(happening.day()) + ": " + happening.what(),
                        remove)
                .adding(List.of(day, what), () -> {
                    add.accept(new Kit.Happening(chosen(day), what.getValue()));
                    what.clear();
                });
    }

    private static DayField day(String key) {
        return new DayField(say(key), LocalDate.now(ReaderTime.zone()));
    }

    private static LocalDate chosen(DayField day) {
        return Objects.requireNonNullElseGet(day.getValue(), () -> LocalDate.now(ReaderTime.zone()));
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
