package org.undersigned.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.undersigned.release.Room;
import org.undersigned.release.Withdrawals;

/** The way out, for two keyholders together. */
class WithdrawCard extends Div {

    private final Room room;
    private final RoomActions actions;

    WithdrawCard(Room room, RoomActions actions) {
        this.room = room;
        this.actions = actions;
        addClassNames("card", "quiet");
        add(new H2(getTranslation("release.withdraw.title")), small(getTranslation("release.withdraw.text")));
        if (room.withdrawing() > 0) {
            add(new Paragraph(getTranslation("release.withdraw.asked", room.withdrawing(), Withdrawals.TOGETHER)));
        }
        room.mine().ifPresent(seat -> add(seat.withdraws() ? takeBack() : withdraw()));
    }

    private Button withdraw() {
        var button = new Button(getTranslation("release.withdraw.button"), click -> check());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void check() {
        var last = room.withdrawing() + 1 >= Withdrawals.TOGETHER;
        var consequences = List.of(
                getTranslation(last ? "release.withdraw.check.now" : "release.withdraw.check.one"),
                getTranslation("release.withdraw.check.destroyed"),
                getTranslation("release.withdraw.check.final"));
        new CheckDialog("release.withdraw", consequences, actions::withdraw).open();
    }

    private Button takeBack() {
        var button = new Button(getTranslation("release.withdraw.back"), click -> actions.takeWithdrawalBack());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Paragraph small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("small");
        return paragraph;
    }
}
