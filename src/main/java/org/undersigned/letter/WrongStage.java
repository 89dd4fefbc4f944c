package org.undersigned.letter;

import java.util.Locale;
import org.undersigned.Refusal;
import org.undersigned.letter.frozen.Stage;

/** The letter has moved on (or not yet arrived) since the person asking last looked at it. */
public class WrongStage extends Refusal {

    public WrongStage(Stage actual, Stage needed) {
        super("The letter is in the stage “%s”; this needs the stage “%s”. Reload the page to see where it stands."
                .formatted(words(actual), words(needed)));
    }

    private static String words(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
