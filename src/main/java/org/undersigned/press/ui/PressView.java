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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.press.Chronicles;
import org.undersigned.press.Profiles;
import org.undersigned.press.SiteExports;
import org.undersigned.ui.LiveViews;

/** Where co-authors write for the press: what stands beside the letter, and what happens with it. */
@Route("press")
@RolesAllowed("EMPLOYEE")
@CssImport("./press/press.css")
class PressView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Profiles profiles;
    private final Chronicles chronicles;
    private final SiteExports exports;
    private final Letters letters;
    private final CurrentEmployee current;
    private final LiveViews live;
    private final Div chronicle = new Div();
    private @Nullable LetterId letter;

    PressView(
            Profiles profiles,
            Chronicles chronicles,
            SiteExports exports,
            Letters letters,
            CurrentEmployee current,
            LiveViews live) {
        this.profiles = profiles;
        this.chronicles = chronicles;
        this.exports = exports;
        this.letters = letters;
        this.current = current;
        this.live = live;
        addClassName("press-room");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        letter = new LetterId(id);
        build(letter);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (letter != null) {
            var shown = letter;
            live.watch(this, shown.value(), () -> tell(shown));
        }
    }

    private void build(LetterId id) {
        var profile = profiles.of(id, current.get());
        var isPublic = letters.get(id).stage() == Stage.RELEASED;
        removeAll();
        add(
                new H1(getTranslation("press.room.title")),
                way(id, isPublic),
                new BesideForm(profile, changed -> profiles.write(id, current.get(), changed)),
                new TellForm(
                        isPublic,
                        () -> chronicles.of(id, current.get()),
                        (note, zone) -> chronicles.tell(id, current.get(), note, zone)),
                chronicle);
        if (isPublic || letters.get(id).stage() == Stage.OPENED) {
            add(new ExportCard(id, exports.last(id, current.get()), () -> {
                exports.export(id, current.get());
                build(id);
            }));
        }
        tell(id);
    }

    /** Forms are left alone while the list below them grows. */
    private void tell(LetterId id) {
        chronicle.removeAll();
        chronicle.add(new ChronicleList(chronicles.of(id, current.get())));
    }

    private Paragraph way(LetterId id, boolean isPublic) {
        var way = new Paragraph(new Anchor("release/" + id.value(), getTranslation("press.room.release")));
        way.add(new Span(" · "), new Anchor("press-kit/" + id.value(), getTranslation("press.kit.title")));
        if (isPublic) {
            var page = new Anchor("/p/" + letters.get(id).slug() + "/", getTranslation("press.room.page"));
            page.setRouterIgnore(true);
            way.add(new Span(" · "), page);
        }
        way.addClassName("small");
        return way;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("press.room.title");
    }
}
