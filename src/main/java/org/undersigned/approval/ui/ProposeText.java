package org.undersigned.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.undersigned.letter.frozen.LetterId;

/** Reads the draft as this browser holds it, and hands it over as a structured document. */
@Tag("propose-text")
@JsModule("./approval/propose-text.ts")
class ProposeText extends Component {

    ProposeText(LetterId letter) {
        getElement().setProperty("letterId", letter.value());
    }

    /** Asks the browser; what is wrong with the draft comes back as a sentence. */
    void collect(Consumer<String> document, Consumer<String> refused) {
        getElement().callJsFunction("collect").then(json -> {
            if (json.has("document")) {
                document.accept(json.get("document").stringValue());
            } else {
                refused.accept(json.get("refused").stringValue());
            }
        });
    }
}
