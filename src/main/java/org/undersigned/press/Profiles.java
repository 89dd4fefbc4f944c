package org.undersigned.press;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.release.PublicLetters;

/** Where co-authors write what stands beside the letter for the press: the ask in one sentence, and a contact. */
@Service
@Transactional
public class Profiles {

    private static final int LONGEST = 300;

    private final ProfileTable table;
    private final CoAuthors coAuthors;
    private final Letters letters;
    private final PublicLetters published;

    Profiles(ProfileTable table, CoAuthors coAuthors, Letters letters, PublicLetters published) {
        this.table = table;
        this.coAuthors = coAuthors;
        this.letters = letters;
        this.published = published;
    }

    @Transactional(readOnly = true)
    public Profile of(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return table.of(letter);
    }

    /** Writes it; what is public already is printed anew. */
    public void write(LetterId letter, Employee asking, Profile profile) {
        coAuthors.requireAuthor(letter, asking);
        var cleaned = new Profile(Sentences.line(profile.ask(), LONGEST), Sentences.line(profile.contact(), LONGEST));
        table.put(letter, cleaned);
        if (letters.get(letter).stage() == Stage.RELEASED) {
            published.reprint(letter);
        }
    }
}
