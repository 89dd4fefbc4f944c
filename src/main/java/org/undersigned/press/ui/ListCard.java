package org.undersigned.press.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Things of one kind: those that are there, each with a button that takes it out, and a form to add another. */
class ListCard<T> extends Section {

    private final UnorderedList list = new UnorderedList();
    private final String key;
    private final Function<T, String> line;
    private final Consumer<T> remove;

    /**
     * Makes the card.
     *
     * @param key whose words it shows: title, text, and what takes a thing out
     * @param line a thing in a line
     */
    ListCard(String key, Function<T, String> line, Consumer<T> remove) {
        this.key = key;
        this.line = line;
        this.remove = remove;
        addClassName("card");
        list.addClassName("things");
        add(new H2(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".text")), list);
    }

    void show(List<T> all) {
        list.removeAll();
        list.setVisible(!all.isEmpty());
        all.forEach(one -> list.add(item(one)));
    }

    private ListItem item(T one) {
        var words = new Span(line.apply(one));
        var button = new Button(getTranslation(key + ".remove"), click -> remove.accept(one));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key + ".remove") + ": " + line.apply(one));
        return new ListItem(words, button);
    }

    /** The form, and the button that adds what is filled in. */
    ListCard<T> adding(List<Component> fields, Runnable add) {
        var form = new Div();
        form.addClassName("fields");
        fields.forEach(form::add);
        add(form, new Button(getTranslation(key + ".add"), click -> add.run()));
        return this;
    }
}
