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
    private final KitTable kits;
    private final LinkTable links;

    Preparations(ProfileTable profiles, ChronicleLog chronicles, ExportLog exports, KitTable kits, LinkTable links) {
        this.profiles = profiles;
        this.chronicles = chronicles;
        this.exports = exports;
        this.kits = kits;
        this.links = links;
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
                exports.last(letter).isPresent(),
                kits.of(letter).written() != null,
                links.of(letter).size());
    }
}
