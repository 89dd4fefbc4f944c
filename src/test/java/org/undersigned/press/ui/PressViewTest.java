package org.undersigned.press.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.press.Chronicles;
import org.undersigned.press.Note;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.ViewTest;

class PressViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    private StaffLetter letter;

    @BeforeEach
    void openALetter() {
        letter = StaffLetter.openIn(context::getBean);
        navigate("press/" + letter.id().value(), Component.class);
    }

    @Test
    void whoWasAskedCanBeFollowedByWhatCameOfItWithoutLoadingThePageAgain() {
        assertThat(kinds()).containsExactly("asked");
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Whom you asked"))
                .forEach(field -> field.setValue("The press office"));

        test(button("Tell it")).click();

        assertThat(kinds()).containsExactly("asked", "answered");
        kind().setValue(kind().getListDataView().getItem(1));
        test(button("Tell it")).click();
        test(button("Tell it")).click();
        assertThat(context.getBean(Chronicles.class)
                        .of(letter.id(), StaffLetter.ADA)
                        .all(Note.Answered.class))
                .as("every field is filled in anew, the answer too, with what claims the least")
                .hasSize(2)
                .allMatch(told -> told.note().answer() == Note.Answer.NO_REPLY);
    }

    @Test
    void whatBecameOfADemandIsToldOfADemandThatIsThereAndChangesWhatAFollowUpBeginsWith() {
        letter.named("x", "y", "z");
        letter.closeTheBook();
        letter.handOver(1);
        letter.handOver(2);
        letter.release();
        navigate("press/" + letter.id().value(), Component.class);
        assertThat(text()).contains("One demand is not met.");
        kind().setValue(kind().getListDataView().getItem(kinds().indexOf("outcome")));
        assertThat(select("Which demand").getValue()).isEqualTo(1);
        assertThat(standing().getValue())
                .as("nobody says by mistake that it is met")
                .isEqualTo(Note.Standing.NO_ANSWER);
        standing().setValue(Note.Standing.MET);
        find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals("In a sentence or two"))
                .forEach(area -> area.setValue("It ended."));

        test(button("Tell it")).click();
        navigate("press/" + letter.id().value(), Component.class);
        assertThat(text()).contains("Every demand is met.");

        test(button("Begin a follow-up")).click();
        assertThat(context.getBean(Letters.class).writtenBy(StaffLetter.ADA))
                .extracting(Letter::title)
                .contains("Follow-up to “Keep our maps out of the war room”");
    }

    private String text() {
        return find(PressRoom.class).all().stream()
                .map(room -> room.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private List<String> kinds() {
        return kind().getListDataView().getItems().map(NoteForm::key).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<NoteForm> kind() {
        return (Select<NoteForm>) select("What it is");
    }

    @SuppressWarnings("unchecked")
    private Select<Note.Standing> standing() {
        return (Select<Note.Standing>) select("How it stands");
    }

    private Select<?> select(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
