package org.undersigned.press;

import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.PressOffice;

/** Tells the release room what is prepared here. */
@Component
class Preparations implements PressOffice {

    private final ProfileTable profiles;
    private final ChronicleLog chronicles;
    private final ExportLog exports;

    Preparations(ProfileTable profiles, ChronicleLog chronicles, ExportLog exports) {
        this.profiles = profiles;
        this.chronicles = chronicles;
        this.exports = exports;
    }

    @Override
    public Prepared of(LetterId letter) {
        var chronicle = chronicles.of(letter);
        var asked = chronicle.all(Note.Asked.class);
        var answers = asked.stream()
                .filter(told -> chronicle.answer(told.entry().number()).isPresent())
                .count();
        return new Prepared(
                !profiles.of(letter).contact().isEmpty(),
                asked.size(),
                (int) answers,
                exports.last(letter).isPresent());
    }
}
