package org.undersigned.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.door.Origins;
import org.undersigned.identity.Employee;
import org.undersigned.letter.Beginning;
import org.undersigned.letter.Beginning.Answered;
import org.undersigned.letter.Beginning.Asked;
import org.undersigned.letter.Beginning.Earlier;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.FirstWords;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.text.Demand;
import org.undersigned.letter.text.LetterPlain;
import org.undersigned.letter.text.LetterText;
import org.undersigned.release.Edition;
import org.undersigned.release.PublicLetters;

/**
 * Where authors of a released letter ask again: a new draft that begins with a link to the earlier page, with what became of
 * each demand, and with those demands that are not met.
 */
@Service
@Transactional
public class FollowUps implements FirstWords {

    private static final int LONGEST_TITLE = 200;

    private final FollowUpTable table;
    private final ChronicleLog chronicles;
    private final PublicLetters published;
    private final Letters letters;
    private final CoAuthors coAuthors;
    private final Sayings say;
    private final Origins origins;

    FollowUps(
            FollowUpTable table,
            ChronicleLog chronicles,
            PublicLetters published,
            Letters letters,
            CoAuthors coAuthors,
            Sayings say,
            Origins origins) {
        this.table = table;
        this.chronicles = chronicles;
        this.published = published;
        this.letters = letters;
        this.coAuthors = coAuthors;
        this.say = say;
        this.origins = origins;
    }

    /** How many demands of a released letter are not met; empty before its release. */
    @Transactional(readOnly = true)
    public Optional<Integer> open(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return published
                .edition(letter)
                .map(edition -> LetterText.parse(edition.text()).demands())
                .map(demands -> (int) asked(demands, chronicles.of(letter)).stream()
                        .filter(demand -> !demand.standing().equals("met"))
                        .count());
    }

    /** Begins the draft, of which the person who asks is the first author. */
    public LetterId begin(LetterId earlier, Employee asking) {
        coAuthors.requireAuthor(earlier, asking);
        var edition = published.edition(earlier).orElseThrow(NotPublic::new);
        var draft = letters.begin(asking, title(edition)).id();
        table.add(draft, earlier);
        return draft;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Beginning> of(LetterId draft) {
        return table.followedBy(draft).flatMap(published::edition).map(edition -> {
            var text = published.issue(edition).text();
            return new Beginning(title(edition), text.addressees(), text.lang(), earlier(edition));
        });
    }

    private String title(Edition edition) {
        var title =
                say.plain("press.follow-up.name", letters.get(edition.letter()).title());
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    private Earlier earlier(Edition edition) {
        var issue = published.issue(edition);
        var chronicle = chronicles.of(edition.letter());
        return new Earlier(
                issue.text().title(),
                origins.app() + "/p/" + edition.slug() + "/",
                Dates.day(edition.released()),
                issue.roster().verified(),
                asked(issue.text().demands(), chronicle),
                answered(chronicle));
    }

    private static List<Asked> asked(List<Demand> demands, Chronicle chronicle) {
        return IntStream.rangeClosed(1, demands.size())
                .mapToObj(number -> {
                    var demand = demands.get(number - 1);
                    return new Asked(
                            demand.kind() == Demand.Kind.OTHER
                                    ? ""
                                    : demand.kind().name().toLowerCase(Locale.ROOT),
                            demand.label() == null ? "" : demand.label(),
                            LetterPlain.line(demand.text()).replace('\n', ' '),
                            standing(chronicle.standing(number)));
                })
                .toList();
    }

    private static String standing(Note.Standing standing) {
        return switch (standing) {
            case MET -> "met";
            case PARTLY_MET -> "partlyMet";
            case REFUSED -> "refused";
            case NO_ANSWER -> "noAnswer";
        };
    }

    private static Answered answered(Chronicle chronicle) {
        return chronicle.all(Note.Response.class).reversed().stream()
                .map(Chronicle.Told::note)
                .map(said -> new Answered(said.text(), said.source(), Dates.day(said.day())))
                .findFirst()
                .orElse(Answered.NOT);
    }
}
