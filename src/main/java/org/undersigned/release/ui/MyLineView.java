package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.release.NamedLines;

/** Where somebody who is named in a released letter has their line removed or corrected. */
@Route("line")
@RolesAllowed("EMPLOYEE")
@CssImport("./release/room.css")
class MyLineView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final NamedLines lines;
    private final CurrentEmployee current;

    MyLineView(NamedLines lines, CurrentEmployee current) {
        this.lines = lines;
        this.current = current;
        addClassName("my-line");
    }

    @Override
    public void setParameter(BeforeEvent event, String slug) {
        removeAll();
        add(new H1(getTranslation("release.line.title")));
        lines.mine(slug, current.get())
                .ifPresentOrElse(
                        mine -> show(slug, mine), () -> add(new Paragraph(getTranslation("release.line.no-letter"))));
    }

    private void show(String slug, NamedLines.Mine mine) {
        var page = new Anchor("/p/" + slug + "/", mine.title());
        page.setRouterIgnore(true);
        add(new Paragraph(page));
        var line = mine.line();
        if (line == null) {
            add(new Paragraph(getTranslation("release.line.none")));
            return;
        }
        var printed = new Paragraph(line.title().isEmpty() ? line.name() : line.name() + ", " + line.title());
        printed.addClassName("printed-line");
        add(new Paragraph(getTranslation("release.line.printed")), printed);
        var now = current.get();
        if (!line.name().equals(now.name()) || !line.title().equals(now.title())) {
            add(new Paragraph(getTranslation("release.line.now", now.name(), now.title())), correct(mine));
        }
        add(remove(mine));
    }

    private Button correct(NamedLines.Mine mine) {
        var consequences =
                List.of(getTranslation("release.line.correct.check.new"), getTranslation("release.line.check.copies"));
        return new Button(
                getTranslation("release.line.correct.button"),
                click -> new CheckDialog("release.line.correct", consequences, () -> {
                            lines.correct(mine.letter(), current.get());
                            done("release.line.corrected");
                        })
                        .open());
    }

    private Button remove(NamedLines.Mine mine) {
        var consequences = List.of(
                getTranslation("release.line.remove.check.counts"),
                getTranslation("release.line.remove.check.says"),
                getTranslation("release.line.check.copies"));
        return new Button(
                getTranslation("release.line.remove.button"),
                click -> new CheckDialog("release.line.remove", consequences, () -> {
                            lines.remove(mine.letter(), current.get());
                            done("release.line.removed");
                        })
                        .open());
    }

    private void done(String key) {
        removeAll();
        var said = new Paragraph(getTranslation(key));
        said.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("release.line.title")), said);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("release.line.title");
    }
}
