package org.undersigned.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.Letter;
import org.undersigned.letter.Letters;
import org.undersigned.rig.ViewTest;

class StartViewTest extends ViewTest {

    @Autowired
    Letters letters;

    @Autowired
    CurrentEmployee current;

    @Test
    void theAnswersWaitForTheBrowserThatWritesThem() {
        navigate(StartView.class);
        test(find(TextField.class).all().getFirst()).setValue("Keep the night bus");
        test(find(TextArea.class).all().getFirst()).setValue("Ms Okafor, Chief Executive\n\nThe board");

        press("Start writing");

        var answers = editor().getElement().getPropertyRaw("answers").toString();
        assertThat(answers).contains("Keep the night bus", "Ms Okafor, Chief Executive", "The board");
        assertThat(letters.writtenBy(current.get())).extracting(Letter::title).contains("Keep the night bus");
    }

    @Test
    void theShapeOfTheLetterIsToldToTheBrowserThatHasItsSkeleton() {
        navigate(StartView.class);
        test(find(Select.class).single()).selectItem("Follow-up to an earlier letter");

        press("Start writing");

        assertThat(editor().getElement().getPropertyRaw("answers").toString()).contains("followUp");
    }

    @Test
    void everyQuestionMayBeSkipped() {
        navigate(StartView.class);

        press("Skip the questions");

        assertThat(editor().getElement().getProperty("author")).isEqualTo("true");
        assertThat(letters.writtenBy(current.get())).extracting(Letter::title).contains("Untitled letter");
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private DraftingEditor editor() {
        return find(DraftingEditor.class).single();
    }
}
