package org.undersigned.press.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.undersigned.press.Chronicle;
import org.undersigned.press.Note;
import org.undersigned.ui.ReaderTime;

/** What was told so far, the newest first. */
class ChronicleList extends Section {

    ChronicleList(Chronicle chronicle) {
        add(new H2(getTranslation("press.chronicle.title")));
        if (chronicle.entries().isEmpty()) {
            add(new Paragraph(getTranslation("press.chronicle.empty")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("chronicle");
        chronicle.entries().reversed().forEach(entry -> list.add(line(entry)));
        add(list);
    }

    private ListItem line(Chronicle.Entry entry) {
        var when = new Span(ReaderTime.written(entry.at()));
        when.addClassName("small");
        return new ListItem(when, new Paragraph(words(entry.note())));
    }

    private String words(Note note) {
        return switch (note) {
            case Note.Update(var text) -> say("update", text);
            case Note.Correction(var was, var is, var reason) -> say("correction", is);
            case Note.Asked(var whom, var day) -> say("asked", whom);
            case Note.Answered(var request, var answer, var day) ->
                say("answered", getTranslation("press.field.answer." + answer.name()));
            case Note.Response(var text, var source, var url, var day) -> say("response", text);
            case Note.Reply(var response, var text) -> say("reply", text);
            case Note.Outcome(var demand, var standing, var text, var url, var day) ->
                say("outcome", demand + ": " + getTranslation("press.field.standing." + standing.name()));
            case Note.Event(var text, var url, var day) -> say("event", text);
        };
    }

    private String say(String kind, String words) {
        return getTranslation("press.chronicle.line", getTranslation("press.tell." + kind), words);
    }
}
