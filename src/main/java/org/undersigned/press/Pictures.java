package org.undersigned.press;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;

/** Where co-authors bring pictures for journalists. Each says who made it and, in words, what can be seen on it. */
@Service
@Transactional
public class Pictures {

    private static final int MOST = 8;
    private static final int LONGEST = 300;

    private final PictureTable table;
    private final CoAuthors coAuthors;
    private final FrozenLetters frozen;
    private final Following following;

    Pictures(PictureTable table, CoAuthors coAuthors, FrozenLetters frozen, Following following) {
        this.table = table;
        this.coAuthors = coAuthors;
        this.frozen = frozen;
        this.following = following;
    }

    @Transactional(readOnly = true)
    public List<Picture> of(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return table.of(letter);
    }

    /** Adds a picture; what its file said about camera, place and program is not kept. */
    public void add(LetterId letter, Employee asking, byte[] file, String alt, String credit) {
        coAuthors.requireAuthor(letter, asking);
        var seen = Sentences.required(Sentences.line(alt, LONGEST), LONGEST);
        var maker = Sentences.required(Sentences.line(credit, LONGEST), LONGEST);
        frozen.holdStage(letter);
        var all = table.of(letter);
        if (all.size() >= MOST) {
            throw new NotToBeTold("There is room for %d pictures: remove one first".formatted(MOST));
        }
        var made = MadeAnew.of(file);
        var number = all.isEmpty() ? 1 : all.getLast().number() + 1;
        table.add(letter, new Picture(number, made.form(), made.width(), made.height(), seen, maker), made.bytes());
        following.changed(letter);
    }

    public void remove(LetterId letter, Employee asking, int number) {
        coAuthors.requireAuthor(letter, asking);
        table.remove(letter, number);
        following.changed(letter);
    }
}
