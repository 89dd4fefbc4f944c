package org.undersigned.press.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.undersigned.press.Chronicle;
import org.undersigned.press.Note;
import org.undersigned.ui.DayField;

/** A form for every kind of news. */
class NoteForms {

    private static final int SHORT = 80;

    private final Chronicle chronicle;
    private final List<String> demands;
    private final ZoneId zone;

    /** @param demands each in a line */
    NoteForms(Chronicle chronicle, List<String> demands, ZoneId zone) {
        this.chronicle = chronicle;
        this.demands = demands;
        this.zone = zone;
    }

    /** Fairness comes first: before the release the company is asked, and that is all there is to tell. */
    List<NoteForm> beforeRelease() {
        return chronicle.all(Note.Asked.class).isEmpty() ? List.of(asked()) : List.of(asked(), answered());
    }

    List<NoteForm> afterRelease() {
        var forms = new ArrayList<>(List.of(update(), correction(), response()));
        if (!demands.isEmpty()) {
            forms.add(outcome());
        }
        forms.add(event());
        if (!chronicle.all(Note.Response.class).isEmpty()) {
            forms.add(reply());
        }
        forms.addAll(beforeRelease());
        return forms;
    }

    private NoteForm update() {
        var text = area("text");
        return new NoteForm("update", List.of(text), () -> new Note.Update(text.getValue()));
    }

    private NoteForm correction() {
        var was = area("was");
        var is = area("is");
        var reason = line("reason");
        return new NoteForm(
                "correction",
                List.of(was, is, reason),
                () -> new Note.Correction(was.getValue(), is.getValue(), reason.getValue()));
    }

    private NoteForm asked() {
        var whom = line("whom");
        var day = day();
        return new NoteForm("asked", List.of(whom, day), () -> new Note.Asked(whom.getValue(), chosen(day)));
    }

    private NoteForm answered() {
        var requests = chronicle.all(Note.Asked.class);
        var request = new Select<Chronicle.Told<Note.Asked>>();
        request.setLabel(say("request"));
        request.setItems(requests);
        request.setItemLabelGenerator(told -> told.note().whom());
        request.setValue(requests.getLast());
        var answer = choice("answer", Note.Answer.NO_REPLY);
        var day = day();
        return new NoteForm(
                "answered",
                List.of(request, answer, day),
                () -> new Note.Answered(request.getValue().entry().number(), answer.getValue(), chosen(day)));
    }

    private NoteForm response() {
        var text = area("response-text");
        var source = line("source");
        var url = line("url");
        var day = day();
        return new NoteForm(
                "response",
                List.of(text, source, url, day),
                () -> new Note.Response(
                        text.getValue(), source.getValue(), url.getValue().strip(), chosen(day)));
    }

    private NoteForm reply() {
        var text = area("text");
        var response = chronicle.all(Note.Response.class).getLast().entry().number();
        return new NoteForm("reply", List.of(text), () -> new Note.Reply(response, text.getValue()));
    }

    private NoteForm outcome() {
        var demand = new Select<Integer>();
        demand.setLabel(say("demand"));
        demand.setItems(IntStream.rangeClosed(1, demands.size()).boxed().toList());
        demand.setItemLabelGenerator(number -> number + ". " + shortened(demands.get(number - 1)));
        demand.setValue(1);
        var standing = choice("standing", Note.Standing.NO_ANSWER);
        var text = area("text");
        var url = line("url");
        var day = day();
        return new NoteForm(
                "outcome",
                List.of(demand, standing, text, url, day),
                () -> new Note.Outcome(
                        demand.getValue(),
                        standing.getValue(),
                        text.getValue(),
                        url.getValue().strip(),
                        chosen(day)));
    }

    private NoteForm event() {
        var text = area("event-text");
        var url = line("url");
        var day = day();
        return new NoteForm(
                "event",
                List.of(text, url, day),
                () -> new Note.Event(text.getValue(), url.getValue().strip(), chosen(day)));
    }

    private static String shortened(String line) {
        return line.length() <= SHORT ? line : line.substring(0, SHORT).strip() + "…";
    }

    /** @param first what says the least, should nobody choose */
    private static <E extends Enum<E>> Select<E> choice(String key, E first) {
        var select = new Select<E>();
        select.setLabel(say(key));
        select.setItems(EnumSet.allOf(first.getDeclaringClass()));
        select.setItemLabelGenerator(
                value -> UI.getCurrent().getTranslation("press.field." + key + "." + value.name()));
        select.setValue(first);
        return select;
    }

    private static TextArea area(String key) {
        var area = new TextArea(say(key));
        area.setMinRows(3);
        return area;
    }

    private static TextField line(String key) {
        return new TextField(say(key));
    }

    private DayField day() {
        return new DayField(say("day"), LocalDate.now(zone));
    }

    private LocalDate chosen(DayField day) {
        return Objects.requireNonNullElseGet(day.getValue(), () -> LocalDate.now(zone));
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation("press.field." + key);
    }
}
