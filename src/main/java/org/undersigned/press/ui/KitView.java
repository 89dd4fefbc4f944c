package org.undersigned.press.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
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
class KitView extends PressRoom {

    private final Kits kits;
    private final Pictures pictures;
    private final KitLinks links;
    private final EmbargoedLetters embargoed;
    private final Letters letters;
    private final CurrentEmployee current;
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
        super(live, "press.kit.title");
        this.kits = kits;
        this.pictures = pictures;
        this.links = links;
        this.embargoed = embargoed;
        this.letters = letters;
        this.current = current;
    }

    @Override
    void build(LetterId id) {
        before = kits.of(id, current.get()).written();
        var cards = new Cards(
                Lists.quotes(
                        quote -> kits.quote(id, current.get(), quote),
                        quote -> kits.dropQuote(id, current.get(), quote)),
                Lists.timeline(
                        happening -> kits.happened(id, current.get(), happening),
                        happening -> kits.dropHappening(id, current.get(), happening)),
                new PicturesCard(
                        (file, alt, credit) -> pictures.add(id, current.get(), file, alt, credit),
                        picture -> pictures.remove(id, current.get(), picture.number())),
                new LinksCard(
                        (whom, expires) -> links.make(id, current.get(), whom, expires),
                        link -> links.revoke(id, current.get(), link)));
        add(
                new ReleaseForm(kits.release(id, current.get()), release -> write(id, release)),
                cards.quotes(),
                cards.timeline(),
                cards.pictures(),
                cards.given());
        tell = () -> tell(id, cards);
    }

    private record Cards(
            ListCard<Kit.Quote> quotes,
            ListCard<Kit.Happening> timeline,
            ListCard<Picture> pictures,
            ListCard<KitLink> given) {}

    private void write(LetterId id, Kit.Release release) {
        kits.write(id, current.get(), before, release);
        before = kits.of(id, current.get()).written();
    }

    @Override
    void tell(LetterId id) {
        tell.execute();
    }

    private void tell(LetterId id, Cards cards) {
        var kit = kits.of(id, current.get());
        var given = links.of(id, current.get());
        cards.quotes().show(kit.quotes());
        cards.timeline().show(kit.timeline());
        cards.pictures().show(pictures.of(id, current.get()));
        cards.given().show(given);
        cards.given().setVisible(embargoed.standing(id).isPresent() || !given.isEmpty());
    }

    @Override
    List<Anchor> ways(LetterId id) {
        var ways = new ArrayList<>(List.of(
                new Anchor("release/" + id.value(), getTranslation("press.room.release")),
                new Anchor("press/" + id.value(), getTranslation("press.room.title"))));
        var shown = letters.get(id);
        if (embargoed.standing(id).isPresent()) {
            ways.add(outside("/api/press/" + id.value() + "/kit/press-kit.html", "press.kit.preview"));
        } else if (shown.stage() == Stage.RELEASED) {
            ways.add(outside("/p/" + shown.slug() + "/press-kit.html", "press.kit.public-kit"));
        }
        ways.stream().skip(2).forEach(page -> page.setTarget(AnchorTarget.BLANK));
        return ways;
    }
}
