package org.undersigned.press.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.press.Kit;
import org.undersigned.press.KitLink;
import org.undersigned.press.KitLinks;
import org.undersigned.press.Kits;
import org.undersigned.press.Picture;
import org.undersigned.press.Pictures;
import org.undersigned.release.EmbargoedLetters;
import org.undersigned.ui.LiveViews;

/** Where co-authors write what journalists are given, and give it to them under embargo. */
@Route("press-kit")
@RolesAllowed("EMPLOYEE")
@CssImport("./press/press.css")
class KitView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Kits kits;
    private final Pictures pictures;
    private final KitLinks links;
    private final EmbargoedLetters embargoed;
    private final Letters letters;
    private final CurrentEmployee current;
    private final LiveViews live;
    private final Div way = new Div();
    private @Nullable LetterId letter;
    private Kit.@Nullable Release before;
    private Command tell = () -> {};

    KitView(
            Kits kits,
            Pictures pictures,
            KitLinks links,
            EmbargoedLetters embargoed,
            Letters letters,
            CurrentEmployee current,
            LiveViews live) {
        this.kits = kits;
        this.pictures = pictures;
        this.links = links;
        this.embargoed = embargoed;
        this.letters = letters;
        this.current = current;
        this.live = live;
        addClassName("press-room");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        letter = new LetterId(id);
        build(letter);
        watch();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch();
    }

    private void watch() {
        if (letter != null && isAttached()) {
            live.watch(this, letter.value(), () -> tell.execute());
        }
    }

    private void build(LetterId id) {
        before = kits.of(id, current.get()).written();
        var quotes = Lists.quotes(
                quote -> kits.quote(id, current.get(), quote), quote -> kits.dropQuote(id, current.get(), quote));
        var timeline = Lists.timeline(
                happening -> kits.happened(id, current.get(), happening),
                happening -> kits.dropHappening(id, current.get(), happening));
        var shown = new PicturesCard(
                (file, alt, credit) -> pictures.add(id, current.get(), file, alt, credit),
                picture -> pictures.remove(id, current.get(), picture.number()));
        var given = new LinksCard(
                (whom, expires) -> links.make(id, current.get(), whom, expires),
                link -> links.revoke(id, current.get(), link));
        removeAll();
        add(
                new H1(getTranslation("press.kit.title")),
                way,
                new ReleaseForm(kits.release(id, current.get()), release -> write(id, release)),
                quotes,
                timeline,
                shown,
                given);
        tell = () -> tell(id, quotes, timeline, shown, given);
        tell.execute();
    }

    private void write(LetterId id, Kit.Release release) {
        kits.write(id, current.get(), before, release);
        before = kits.of(id, current.get()).written();
    }

    /** Forms are left alone while the lists beside them change. */
    private void tell(
            LetterId id,
            ListCard<Kit.Quote> quotes,
            ListCard<Kit.Happening> timeline,
            ListCard<Picture> shown,
            ListCard<KitLink> given) {
        var kit = kits.of(id, current.get());
        quotes.show(kit.quotes());
        timeline.show(kit.timeline());
        shown.show(pictures.of(id, current.get()));
        given.show(links.of(id, current.get()));
        var underEmbargo = embargoed.standing(id).isPresent();
        given.setVisible(underEmbargo || !links.of(id, current.get()).isEmpty());
        showWay(id, underEmbargo);
    }

    private void showWay(LetterId id, boolean underEmbargo) {
        var line = new Paragraph(
                new Anchor("release/" + id.value(), getTranslation("press.room.release")),
                new Span(" · "),
                new Anchor("press/" + id.value(), getTranslation("press.room.title")));
        if (underEmbargo) {
            line.add(new Span(" · "), page("/api/press/" + id.value() + "/kit/press-kit.html", "press.kit.preview"));
        } else if (letters.get(id).stage() == Stage.RELEASED) {
            line.add(new Span(" · "), page("/p/" + letters.get(id).slug() + "/press-kit.html", "press.kit.public-kit"));
        }
        line.addClassName("small");
        way.removeAll();
        way.add(line);
    }

    private Anchor page(String address, String key) {
        var page = new Anchor(address, getTranslation(key), AnchorTarget.BLANK);
        page.setRouterIgnore(true);
        return page;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("press.kit.title");
    }
}
