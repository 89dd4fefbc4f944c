package org.undersigned.approval.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.undersigned.approval.Approvals;
import org.undersigned.approval.Keyholders;
import org.undersigned.door.Origins;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.ui.LiveView;
import org.undersigned.ui.LiveViews;

/** Where co-authors agree on keyholders, terms and the exact text, and open it for signing. */
@Route("approve")
@RolesAllowed("EMPLOYEE")
@CssImport("./approval/approve.css")
class ApproveView extends LiveView<ApproveState> {

    private final Letters letters;
    private final CoAuthors coAuthors;
    private final Approvals approvals;
    private final Keyholders keyholders;
    private final CurrentEmployee current;
    private final Origins origins;
    private final Clock clock;

    private final Div head = new Div();
    private final Div before = new Div();
    private final KeyDesk desk = new KeyDesk();
    private final Div after = new Div();

    ApproveView(
            Letters letters,
            CoAuthors coAuthors,
            Approvals approvals,
            Keyholders keyholders,
            CurrentEmployee current,
            Origins origins,
            LiveViews live,
            Clock clock) {
        super(live);
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.approvals = approvals;
        this.keyholders = keyholders;
        this.current = current;
        this.origins = origins;
        this.clock = clock;
        addClassName("approve-view");
        add(head, before, desk, after);
    }

    @Override
    protected ApproveState read(String letter) {
        var id = new LetterId(letter);
        coAuthors.require(id, current.get());
        return new ApproveState(
                letters.get(id),
                approvals.plan(id),
                keyholders.of(id),
                coAuthors.of(id),
                approvals.proposal(id),
                current.get());
    }

    @Override
    protected void show(ApproveState state) {
        var id = state.letter().id();
        head.removeAll();
        head.add(new Anchor("draft/" + id.value(), getTranslation("approval.back")));
        head.add(
                new H1(getTranslation("approval.title")),
                new Paragraph(state.letter().title()));
        var actions = new ApproveActions(id, approvals, keyholders, current, origins);
        before.removeAll();
        before.add(new KeyholdersStep(state, actions), new TermsStep(state, actions, clock), new KeysStep(state));
        desk.show(state, origins);
        after.removeAll();
        after.add(new TextStep(state, actions), new OpenStep(state, actions));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("approval.title");
    }
}
