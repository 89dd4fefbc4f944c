package org.undersigned.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;

/** How far a letter is from its threshold, in the steps that are public. It moves for everyone at once. */
class Progress extends Div {

    private final int threshold;

    /** @param shown the public number of signatures, or {@link PublishedCounts#NONE} */
    Progress(Signal<Integer> shown, int threshold) {
        this.threshold = threshold;
        addClassName("progress");
        var words = new Paragraph();
        words.addClassName("small");
        words.bindText(shown.map(this::inWords));
        words.getElement().setAttribute("aria-live", "polite");
        add(words);
        getElement().appendChild(bar(shown));
    }

    private Element bar(Signal<Integer> shown) {
        var filled = new Element("i");
        filled.getStyle().bind("width", shown.map(count -> 100 * within(count) / threshold + "%"));
        var bar = new Element("div");
        bar.getClassList().add("bar");
        bar.setAttribute("role", "progressbar")
                .setAttribute("aria-label", getTranslation("signing.progress.label"))
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", String.valueOf(threshold));
        bar.bindAttribute("aria-valuenow", shown.map(count -> String.valueOf(within(count))));
        bar.bindAttribute("aria-valuetext", shown.map(this::inWords));
        bar.appendChild(filled);
        return bar;
    }

    private int within(int count) {
        return Math.clamp(count, 0, threshold);
    }

    private String inWords(int count) {
        if (count <= 0) {
            return getTranslation("signing.progress.none", threshold);
        }
        return getTranslation(
                count >= threshold ? "signing.progress.reached" : "signing.progress.below", count, threshold);
    }
}
