package org.undersigned.press.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
                .as("every field is filled in anew, the answer too")
                .hasSize(2)
                .allMatch(told -> told.note().answer() == Note.Answer.ANSWERED);
    }

    private List<String> kinds() {
        return kind().getListDataView().getItems().map(NoteForm::key).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<NoteForm> kind() {
        return find(Select.class).all().stream()
                .filter(select -> "What it is".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
