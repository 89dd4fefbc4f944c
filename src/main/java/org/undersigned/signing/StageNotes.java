package org.undersigned.signing;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.undersigned.door.Levers;
import org.undersigned.letter.frozen.FrozenLetter;

/** Writes down where a letter stands. */
@Component
class StageNotes {

    private final Signatures signatures;
    private final Timetable timetable;
    private final Levers levers;
    private final boolean demo;

    StageNotes(Signatures signatures, Timetable timetable, Levers levers, Environment environment) {
        this.signatures = signatures;
        this.timetable = timetable;
        this.levers = levers;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    StageNote of(FrozenLetter letter) {
        var terms = letter.readTerms();
        return new StageNote(
                letter.stage(),
                terms.closesAt(),
                letter.lastLookEnds() == null ? null : letter.lastLookEnds().toString(),
                signatures.published(letter.id()).map(Published::shown).orElse(null),
                terms.threshold(),
                timetable.flushEvery().toSeconds(),
                levers.held(),
                demo);
    }
}
