package org.undersigned.letter.draft;

import java.util.List;
import java.util.stream.LongStream;
import org.undersigned.identity.Colleague;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.draft.update.Draft;
import org.undersigned.letter.draft.update.UpdateReader;
import org.undersigned.letter.draft.update.Vocabulary;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.Beans;
import org.undersigned.rig.People;

/** A letter that many write at once, for drills. */
final class SharedDraft {

    private SharedDraft() {}

    /** A letter that the first of them began, and the others write with them. */
    static LetterId of(Beans house, String title, List<String> people) {
        var ada = Typist.employee(people.getFirst());
        var letter = house.get(Letters.class).begin(ada, title).id();
        people.stream()
                .skip(1)
                .forEach(name -> house.get(CoAuthors.class)
                        .invite(letter, ada, new Colleague(People.id(name), name, name, "", ""), Role.AUTHOR));
        return letter;
    }

    /** How many letters of each client are in the log; the index is the client. */
    static List<Long> recovered(Beans house, LetterId letter, int clients) {
        var stored = house.get(DraftLog.class).read(letter);
        var draft = new Draft(Vocabulary.LETTER, stored.owners());
        stored.updates().forEach(update -> draft.load(UpdateReader.readStored(update)));
        return LongStream.rangeClosed(0, clients).mapToObj(draft.vector()::next).toList();
    }
}
