package org.undersigned.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.text.LetterHtml;
import org.undersigned.letter.text.LetterText;

/** The text that is proposed, as readers will see it, with its fingerprint. */
class TextStep extends Step {

    TextStep(ApproveState state, ApproveActions actions) {
        super("text", standing(state));
        if (state.proposal().isPresent()) {
            show(state.proposal().get(), state, actions);
        } else if (state.editable()) {
            offer(state, actions);
        } else {
            say(note(getTranslation("approval.text.none")));
        }
    }

    private static Standing standing(ApproveState state) {
        if (state.proposal().isPresent()) {
            return Standing.DONE;
        }
        return state.keysReady() && state.plan().isPresent() ? Standing.TO_DO : Standing.WAITING;
    }

    private void offer(ApproveState state, ApproveActions actions) {
        var draft = new ProposeText(state.letter().id());
        var problem = new Paragraph();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        var button = new Button(getTranslation("approval.text.propose"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            problem.setText("");
            draft.collect(actions::propose, refused -> {
                problem.setText(refused);
                button.setEnabled(true);
            });
        });
        button.setEnabled(state.keysReady() && state.plan().isPresent());
        say(draft, button, problem);
    }

    private void show(FrozenLetter proposal, ApproveState state, ApproveActions actions) {
        say(preview(proposal), fingerprint(proposal));
        if (state.standing() && state.coAuthor()) {
            var words = getTranslation("approval.text.goOn", state.approvedCount());
            say(new Button(words, click -> actions.goOnEditing()));
        }
    }

    private Component preview(FrozenLetter proposal) {
        var text = LetterText.parse(proposal.text());
        var letter = new Article();
        letter.addClassNames("letter", "sheet");
        letter.add(new H3(text.title()), new Paragraph(String.join(", ", text.addressees())));
        var words = new Element("div");
        words.setProperty("innerHTML", LetterHtml.of(text));
        letter.getElement().appendChild(words);
        var details = new Details(getTranslation("approval.text.preview", text.words()), letter);
        details.setOpened(true);
        return details;
    }

    private Component fingerprint(FrozenLetter proposal) {
        var line = new Div(
                new Span(getTranslation("approval.text.fingerprint")),
                new Code(proposal.fingerprint().forPeople()));
        line.addClassName("fingerprint");
        return line;
    }
}
