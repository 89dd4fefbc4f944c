package org.undersigned.release;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.credential.Credentials;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.release.Roster.Signatory;

/**
 * Where those who are named in a released letter have their line removed or corrected. Who they are is told by the
 * sign-in, and their line is public; that they signed becomes known to nobody who did not know it.
 */
@Service
@Transactional
public class NamedLines {

    private static final Logger log = LoggerFactory.getLogger(NamedLines.class);

    private final FrozenLetters frozen;
    private final PublicLetters published;
    private final Editions editions;
    private final CorrectedLines corrected;
    private final Credentials credentials;
    private final CoAuthors coAuthors;

    NamedLines(
            FrozenLetters frozen,
            PublicLetters published,
            Editions editions,
            CorrectedLines corrected,
            Credentials credentials,
            CoAuthors coAuthors) {
        this.frozen = frozen;
        this.published = published;
        this.editions = editions;
        this.corrected = corrected;
        this.credentials = credentials;
        this.coAuthors = coAuthors;
    }

    /** The letter at this address, if it is public, with the line of the person who asks. */
    @Transactional(readOnly = true)
    public Optional<Mine> mine(String slug, Employee asking) {
        return editions.valid().stream()
                .filter(printing -> printing.slug().equals(slug))
                .findAny()
                .map(printing -> {
                    var letter = frozen.get(printing.letter());
                    return new Mine(
                            letter.id(), letter.title(), line(letter, asking).orElse(null));
                });
    }

    /**
     * A released letter and one's own line in it.
     *
     * @param line null where one is not named
     */
    public record Mine(
            LetterId letter,
            String title,
            @org.jspecify.annotations.Nullable Signatory line) {}

    private Optional<Signatory> line(FrozenLetter letter, Employee asking) {
        var nid = nid(letter, asking);
        var edition = editions.of(letter.id()).orElseThrow();
        return Optional.ofNullable(corrected.of(letter.id()).get(nid))
                .or(() -> new NamedLine(letter, nid).in(new BundleReader(edition.bundle())));
    }

    /** Everybody who is named, as the page prints them, by what tells people of one name apart; for authors. */
    @Transactional(readOnly = true)
    public Map<String, Signatory> named(LetterId id, Employee author) {
        coAuthors.requireAuthor(id, author);
        var named = NamedLine.all(
                frozen.get(id),
                new BundleReader(editions.of(id)
                        .orElseThrow(() -> new NotNow("This letter is not released"))
                        .bundle()));
        named.putAll(corrected.of(id));
        return named;
    }

    /** Takes the line out of every public file. The signature still counts. */
    public void remove(LetterId id, Employee asking) {
        remove(id, nid(frozen.get(id), asking));
    }

    /** The same for somebody who has left the company, cannot sign in any more, and has asked an author. */
    public void removeForSomebody(LetterId id, Employee author, String nid) {
        coAuthors.requireAuthor(id, author);
        remove(id, nid);
    }

    private void remove(LetterId id, String nid) {
        var letter = frozen.get(id);
        var edition = editions.hold(id);
        var wasCorrected = corrected.remove(id, nid);
        var bundle = new NamedLine(letter, nid).without(edition.bundle());
        if (!wasCorrected && bundle.isEmpty()) {
            throw new NotNow("No line of this letter carries that name");
        }
        published.print(edition.next().with(bundle.orElse(edition.bundle())));
        log.info("A line of letter {} was removed", id);
    }

    /** Prints name and title as the sign-in has them now; what stood there before stands in no public file any more. */
    public void correct(LetterId id, Employee asking) {
        var letter = frozen.get(id);
        if (line(letter, asking).isEmpty()) {
            throw new NotNow("No line of this letter carries your name");
        }
        var edition = editions.hold(id);
        var nid = nid(letter, asking);
        corrected.put(id, nid, new Signatory(asking.name(), asking.title()));
        var bundle = new NamedLine(letter, nid).without(edition.bundle());
        published.print(edition.next().with(bundle.orElse(edition.bundle())));
        log.info("A line of letter {} was corrected", id);
    }

    private String nid(FrozenLetter letter, Employee asking) {
        return Base64Url.encode(credentials.nid(asking, letter.fingerprint()));
    }
}
