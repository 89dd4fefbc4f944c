package org.undersigned.press;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.letter.text.Demand;
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.letter.text.LetterText;
import org.undersigned.release.PublicLetters;

/**
 * Where co-authors tell what happens with their letter: whom they asked for comment, and after the release everything
 * else. Every public file follows in the same step.
 */
@Service
@Transactional
public class Chronicles {

    private final ChronicleLog log;
    private final CoAuthors coAuthors;
    private final Letters letters;
    private final FrozenLetters frozen;
    private final PublicLetters published;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chronicles(
            ChronicleLog log,
            CoAuthors coAuthors,
            Letters letters,
            FrozenLetters frozen,
            PublicLetters published,
            ApplicationEventPublisher events,
            Clock clock) {
        this.log = log;
        this.coAuthors = coAuthors;
        this.letters = letters;
        this.frozen = frozen;
        this.published = published;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Chronicle of(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return log.of(letter);
    }

    /** The letter's demands, each in a line, to tell what became of them. */
    @Transactional(readOnly = true)
    public List<String> demands(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return demands(letter).stream().map(LetterPlain::demand).toList();
    }

    /** Tells something; it stays. */
    public void tell(LetterId letter, Employee asking, Note note, ZoneId zone) {
        coAuthors.requireAuthor(letter, asking);
        Telling.check(note);
        var isPublic = letters.get(letter).stage() == Stage.RELEASED;
        if (!isPublic && !(note instanceof Note.Asked || note instanceof Note.Answered)) {
            throw new NotPublic();
        }
        var before = log.of(letter);
        Telling.refers(note, before, isPublic ? demands(letter).size() : 0);
        var number = before.entries().size() + 1;
        log.add(letter, new Chronicle.Entry(number, clock.instant().truncatedTo(ChronoUnit.SECONDS), zone, note));
        if (isPublic) {
            published.reprint(letter);
        }
        events.publishEvent(new PressChanged(letter));
    }

    private List<Demand> demands(LetterId letter) {
        return LetterText.parse(frozen.get(letter).text()).demands();
    }
}
