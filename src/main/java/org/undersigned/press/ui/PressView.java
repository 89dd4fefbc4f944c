package org.undersigned.press.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.press.Chronicles;
import org.undersigned.press.FollowUps;
import org.undersigned.press.Profiles;
import org.undersigned.press.SiteExports;
import org.undersigned.ui.LiveViews;

/** Where co-authors write for the press: what stands beside the letter, and what happens with it. */
@Route("press")
@RolesAllowed("EMPLOYEE")
class PressView extends PressRoom {

    private final Profiles profiles;
    private final Chronicles chronicles;
    private final SiteExports exports;
    private final FollowUps followUps;
    private final Letters letters;
    private final CurrentEmployee current;
    private final Div chronicle = new Div();
    private @Nullable FollowUpCard followUp;

    PressView(
            Profiles profiles,
            Chronicles chronicles,
            SiteExports exports,
            FollowUps followUps,
            Letters letters,
            CurrentEmployee current,
            LiveViews live) {
        super(live, "press.room.title");
        this.profiles = profiles;
        this.chronicles = chronicles;
        this.exports = exports;
        this.followUps = followUps;
        this.letters = letters;
        this.current = current;
    }

    @Override
    void build(LetterId id) {
        var profile = profiles.of(id, current.get());
        var isPublic = letters.get(id).stage() == Stage.RELEASED;
        add(
                new BesideForm(profile, changed -> profiles.write(id, current.get(), changed)),
                new TellForm(
                        isPublic,
                        isPublic ? chronicles.demands(id, current.get()) : List.of(),
                        () -> chronicles.of(id, current.get()),
                        (note, zone) -> chronicles.tell(id, current.get(), note, zone)),
                chronicle);
        if (isPublic) {
            followUp = new FollowUpCard(() -> begin(id));
            add(followUp);
        }
        if (isPublic || letters.get(id).stage() == Stage.OPENED) {
            add(new ExportCard(id, exports.last(id, current.get()), () -> {
                exports.export(id, current.get());
                show(id);
            }));
        }
    }

    private void begin(LetterId id) {
        UI.getCurrent().navigate("draft/" + followUps.begin(id, current.get()));
    }

    @Override
    void tell(LetterId id) {
        chronicle.removeAll();
        chronicle.add(new ChronicleList(chronicles.of(id, current.get())));
        if (followUp != null) {
            followUps.open(id, current.get()).ifPresent(followUp::show);
        }
    }

    @Override
    List<Anchor> ways(LetterId id) {
        var ways = new ArrayList<>(List.of(
                new Anchor("release/" + id.value(), getTranslation("press.room.release")),
                new Anchor("press-kit/" + id.value(), getTranslation("press.kit.title"))));
        var shown = letters.get(id);
        if (shown.stage() == Stage.RELEASED) {
            ways.add(outside("/p/" + shown.slug() + "/", "press.room.page"));
        }
        return ways;
    }
}
