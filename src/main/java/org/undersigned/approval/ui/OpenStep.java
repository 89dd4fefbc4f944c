package org.undersigned.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.undersigned.approval.KeyholderSeat;
import org.undersigned.ui.CopyButton;

/** The approvals so far, and the act itself. */
class OpenStep extends Step {

    OpenStep(ApproveState state, ApproveActions actions) {
        super("open", state.letter().stage().frozen() ? Standing.DONE : waiting(state));
        if (state.letter().stage().frozen()) {
            share(state, actions);
            return;
        }
        var list = new Div();
        list.addClassName("keys");
        state.seats().forEach(seat -> list.add(row(seat)));
        say(list);
        if (state.standing()) {
            say(button(state, actions));
        }
    }

    private static Standing waiting(ApproveState state) {
        return state.allApproved() ? Standing.TO_DO : Standing.WAITING;
    }

    private Div row(KeyholderSeat seat) {
        var dot = new Span();
        dot.addClassNames("seal-dot", seat.approved() ? "approved" : "missing");
        var standing = new Span(getTranslation(seat.approved() ? "approval.open.approved" : "approval.open.pending"));
        standing.addClassName("small");
        return new Div(dot, new Span(seat.name()), standing);
    }

    private Button button(ApproveState state, ApproveActions actions) {
        var button = new Button(getTranslation("approval.open.button"), click -> check(state, actions));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(state.allApproved() && state.coAuthor());
        return button;
    }

    /** What cannot be undone is shown in numbers first. */
    private void check(ApproveState state, ApproveActions actions) {
        var plan = state.plan().orElseThrow();
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("approval.open.check.title"));
        dialog.setText(getTranslation(
                "approval.open.check.text", plan.threshold(), state.seats().size()));
        dialog.setConfirmText(getTranslation("approval.open.button"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("approval.open.check.cancel"));
        dialog.addConfirmListener(confirmed -> actions.open());
        dialog.open();
    }

    private void share(ApproveState state, ApproveActions actions) {
        var proposal = state.proposal().orElseThrow();
        var address = actions.origins().deskUrl() + "/l/" + proposal.slug() + "#"
                + proposal.fingerprint().forLink();
        var link = new Code(address);
        link.addClassName("share-link");
        say(
                note(getTranslation("approval.open.share")),
                link,
                new Div(new CopyButton(getTranslation("approval.open.copy"), address)));
        say(new Div(new Anchor("l/" + proposal.slug(), getTranslation("approval.open.read"))));
        say(new Div(new Anchor("release/" + state.letter().id().value(), getTranslation("approval.open.room"))));
    }
}
