package org.undersigned.press;

import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.text.LetterText;

/** A press release to begin with, drafted from the letter. */
@Component
class KitDrafts {

    private final FrozenLetters frozen;
    private final Sayings say;

    KitDrafts(FrozenLetters frozen, Sayings say) {
        this.frozen = frozen;
        this.say = say;
    }

    /** Without names and places while the text itself is only a draft. */
    Kit.Release of(LetterId letter) {
        return frozen.find(letter)
                .map(this::of)
                .orElseGet(() -> draft(say.plain("press.draft.before"), say.plain("press.draft.before")));
    }

    private Kit.Release of(FrozenLetter letter) {
        var text = LetterText.parse(letter.text());
        return of(letter.readTerms().organisation(), text);
    }

    Kit.Release of(String organisation, LetterText text) {
        return draft(
                say.plain("press.draft.headline", organisation, text.title()),
                say.plain("press.draft.opening", organisation, say.addressees(text.addressees())));
    }

    private static Kit.Release draft(String headline, String opening) {
        return new Kit.Release(headline, "", opening, "", "", "UTC");
    }
}
