package org.undersigned.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jsoup.nodes.Element;
import org.undersigned.door.Origins;

/** The signing desk in its frame: another origin, which hears from this page only what the protocol names. */
@Tag("desk-frame")
@JsModule("./enrol/desk-frame.ts")
public class DeskFrame extends HtmlComponent {

    private DeskFrame(Origins origins, String mode, String path, String letterId) {
        getElement().setAttribute("mode", mode);
        getElement().setAttribute("src", origins.desk() + path);
        if (!letterId.isEmpty()) {
            getElement().setAttribute("letter-id", letterId);
        }
    }

    /** Enrols whoever is signed in, unseen, on pages that have no other desk. */
    public static DeskFrame enrol(Origins origins) {
        return new DeskFrame(origins, "enrol", "/", "");
    }

    /** Where one signs the letter of that slug. */
    public static DeskFrame sign(Origins origins, String slug, String letterId) {
        return new DeskFrame(origins, "sign", "/l/" + slug, letterId);
    }

    /** The same in the first answer, before there is any app; see {@code frontend/enrol/desk-frame.ts}. */
    public static Element early(Origins origins, String slug, String letterId) {
        var desk = sign(origins, slug, letterId).getElement();
        var early = new Element(desk.getTag()).attr("early", true);
        desk.getAttributeNames().forEach(name -> early.attr(name, desk.getAttribute(name)));
        return early;
    }

    /** Where a keyholder makes a key for the letter. */
    public static DeskFrame key(Origins origins, String letterId) {
        return new DeskFrame(origins, "key", "/", letterId);
    }

    /** Where a keyholder reads the proposal beside their own copy of the draft, and approves it. */
    public static DeskFrame approve(Origins origins, String letterId) {
        return new DeskFrame(origins, "approve", "/", letterId);
    }

    /** Where a keyholder tries whether their key still opens. */
    public static DeskFrame drill(Origins origins, String letterId) {
        return new DeskFrame(origins, "drill", "/", letterId);
    }

    /** Where a keyholder checks the book and hands over their shares. */
    public static DeskFrame open(Origins origins, String letterId) {
        return new DeskFrame(origins, "open", "/", letterId);
    }
}
