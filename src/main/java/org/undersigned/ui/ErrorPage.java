package org.undersigned.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says plainly what is wrong, and nothing about how the house is built. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("notice-page");
    }

    void say(String title, String text) {
        this.title = title;
        removeAll();
        add(new H1(title), new Paragraph(text), new Anchor("/", getTranslation("ui.back")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
