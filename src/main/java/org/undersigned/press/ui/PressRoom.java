package org.undersigned.press.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.ui.LiveViews;

/** A room in which co-authors write for the press. What others do appears in it, and takes nobody's form away. */
@CssImport("./press/press.css")
abstract class PressRoom extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient LiveViews live;
    private final String title;
    private final Div way = new Div();
    private transient @Nullable LetterId letter;

    PressRoom(LiveViews live, String titleKey) {
        this.live = live;
        this.title = getTranslation(titleKey);
        addClassName("press-room");
    }

    /** Puts up the forms, with what is written in them so far. */
    abstract void build(LetterId id);

    /** Shows anew what stands beside the forms. */
    abstract void tell(LetterId id);

    /** Where else one can go from here, as it stands now. */
    abstract List<Anchor> ways(LetterId id);

    final void show(LetterId id) {
        removeAll();
        add(new H1(title), way);
        build(id);
        renew(id);
    }

    private void renew(LetterId id) {
        way.removeAll();
        way.add(line(ways(id)));
        tell(id);
    }

    private static Paragraph line(List<Anchor> ways) {
        var line = new Paragraph();
        line.addClassName("small");
        for (var each : ways) {
            if (line.getComponentCount() > 0) {
                line.add(new Span(" · "));
            }
            line.add(each);
        }
        return line;
    }

    /** Leads to a page of its own, which the app's router does not know. */
    final Anchor outside(String address, String key) {
        var page = new Anchor(address, getTranslation(key));
        page.setRouterIgnore(true);
        return page;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        letter = new LetterId(id);
        show(letter);
        watch();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch();
    }

    private void watch() {
        var shown = letter;
        if (shown != null && isAttached()) {
            live.watch(this, shown.value(), () -> renew(shown));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
