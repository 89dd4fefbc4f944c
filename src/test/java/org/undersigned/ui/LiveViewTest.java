package org.undersigned.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.rig.Patience;
import org.undersigned.rig.ViewTest;

/** A view of a letter hears of every change, and is built anew only where it would look different. */
class LiveViewTest extends ViewTest {

    private final LiveViews live = new LiveViews();
    private final Standing view = new Standing(live);

    @BeforeEach
    void open() {
        UI.getCurrent().add(view);
        view.setParameter(null, "letter");
    }

    @Test
    void whatLooksTheSameIsLeftAlone() {
        var shown = shown();
        live.changed("letter");
        untilRead(2);
        assertThat(shown()).isSameAs(shown);
    }

    @Test
    void whatHasChangedIsBuiltAnew() {
        var shown = shown();
        view.standing = "Opened";
        live.changed("letter");
        untilRead(2);
        assertThat(shown()).isNotSameAs(shown);
        assertThat(shown().getText()).isEqualTo("Opened");
    }

    @Test
    void anotherLettersChangesAreNotHeardAndNoneIsOnceTheViewIsLeft() {
        view.setParameter(null, "another");
        live.changed("letter");
        live.changed("another");
        untilRead(3);
        UI.getCurrent().remove(view);
        live.changed("another");
        var witness = new Standing(live);
        UI.getCurrent().add(witness);
        witness.setParameter(null, "witness");
        live.changed("witness");
        Patience.until("the witness hears", Duration.ofSeconds(20), () -> read(witness) == 2);
        assertThat(view.reads).isEqualTo(3);
    }

    private void untilRead(int times) {
        Patience.until("read " + times + " times", Duration.ofSeconds(20), () -> read(view) == times);
    }

    private static int read(Standing view) {
        hearOthers();
        return view.reads;
    }

    private Paragraph shown() {
        return find(Paragraph.class, view).single();
    }

    /** Shows one sentence, and counts how often it looked. */
    private static final class Standing extends LiveView<String> {

        private String standing = "Open for signing";
        private int reads;

        Standing(LiveViews live) {
            super(live);
        }

        @Override
        protected String read(String letter) {
            reads++;
            return standing;
        }

        @Override
        protected void show(String state) {
            removeAll();
            add(new Paragraph(state));
        }

        @Override
        public String getPageTitle() {
            return standing;
        }
    }
}
