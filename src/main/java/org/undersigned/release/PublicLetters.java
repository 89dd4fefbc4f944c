package org.undersigned.release;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.letter.frozen.LetterId;

/** What was released and is public: read, and printed anew when something is added to it. */
@Service
@Transactional
public class PublicLetters {

    private final Editions editions;
    private final Issues issues;
    private final FrontPage frontPage;

    PublicLetters(Editions editions, Issues issues, FrontPage frontPage) {
        this.editions = editions;
        this.issues = issues;
        this.frontPage = frontPage;
    }

    @Transactional(readOnly = true)
    public Optional<Edition> edition(LetterId letter) {
        return editions.of(letter);
    }

    /** Which printing of every released letter is the valid one. */
    @Transactional(readOnly = true)
    public List<Printing> printings() {
        return editions.valid();
    }

    @Transactional(readOnly = true)
    public Issue issue(Edition edition) {
        return issues.of(edition);
    }

    /** Prints everything anew, in the transaction that added something to it: readers see both or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reprint(LetterId letter) {
        print(editions.hold(letter).next());
    }

    void print(Edition edition) {
        editions.replace(edition, frontPage.print(edition, issues.of(edition)));
    }
}
