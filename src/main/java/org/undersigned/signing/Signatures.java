package org.undersigned.signing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.keys.attestation.AttestationKey;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.protocol.Label;
import org.undersigned.protocol.Sha256;
import org.undersigned.protocol.SignBody;

/**
 * The front door of the signature book, and the door that knows no names: whoever brings a genuine credential signs,
 * changes or withdraws, and nothing here could tell who that is.
 */
@Service
public class Signatures {

    private static final int FEWEST_KEYHOLDERS = 2;
    private static final int MOST_KEYHOLDERS = 7;

    /** The longest body of any letter. */
    static final int LONGEST = SignBody.size(MOST_KEYHOLDERS);

    private final FrozenLetters letters;
    private final EntryChecks checks;
    private final Inbox inbox;
    private final SignatureBook book;
    private final EnteredKeys entered;
    private final PublishedBooks published;
    private final PublishedLists lists;
    private final Commits commits;
    private final AttestationKey key;

    Signatures(
            FrozenLetters letters,
            EntryChecks checks,
            Inbox inbox,
            SignatureBook book,
            EnteredKeys entered,
            PublishedBooks published,
            PublishedLists lists,
            Commits commits,
            AttestationKey key) {
        this.letters = letters;
        this.checks = checks;
        this.inbox = inbox;
        this.book = book;
        this.entered = entered;
        this.published = published;
        this.lists = lists;
        this.commits = commits;
        this.key = key;
    }

    /**
     * Takes a body in and gives a receipt for it. The receipt says nothing about validity, and neither does the time it
     * takes; but if the body counts, it survives the end of this process from then on.
     */
    public byte[] receive(LetterId letter, byte[] body) {
        requireSize(letter, body);
        try {
            take(letter, body).join();
        } catch (CompletionException unspilled) {
            throw new Full();
        }
        return key.sign(Label.RCPT.with(Sha256.of(body)));
    }

    private CompletableFuture<Void> take(LetterId letter, byte[] body) {
        if (!inbox.keepPlace()) {
            throw new Full();
        }
        try {
            return genuine(letter, body).map(read -> inbox.put(letter, read)).orElseGet(inbox::nextTurn);
        } finally {
            inbox.freePlace();
        }
    }

    /** A letter that does not exist takes bodies of every size that a letter's could have: it answers like any other. */
    private void requireSize(LetterId letter, byte[] body) {
        var right = checks.of(letter)
                .map(check -> body.length == check.size())
                .orElseGet(() -> body.length >= SignBody.size(FEWEST_KEYHOLDERS)
                        && body.length <= LONGEST
                        && (body.length - SignBody.size(FEWEST_KEYHOLDERS)) % SignBody.BOX == 0);
        if (!right) {
            throw new WrongSize();
        }
    }

    private Optional<SignBody> genuine(LetterId letter, byte[] body) {
        return checks.of(letter)
                .filter(check -> checks.accepting(letter))
                .flatMap(check -> check.read(body))
                .filter(read -> isNew(letter, read));
    }

    private boolean isNew(LetterId letter, SignBody body) {
        return inbox.of(letter, body.pk())
                        .map(waiting -> body.seq() > waiting.seq())
                        .orElse(true)
                && (!entered.mayHave(letter, body.pk()) || body.seq() > lastSeq(letter, body.pk()));
    }

    /** With the database away everything seems new, so that whoever changes is answered like whoever signs; the book looks again. */
    private int lastSeq(LetterId letter, byte[] pk) {
        try {
            return book.lastSeq(letter, pk).orElse(0);
        } catch (DataAccessException | TransactionException away) {
            return 0;
        }
    }

    /**
     * Enters what waits in the inbox: one transaction, in the order of the keys, so that the book cannot tell who came
     * when. Where the letter takes no signatures any more, what waits is dropped.
     */
    @Transactional
    public void flush(LetterId letter) {
        var open = letters.holdStage(letter).filter(Stage::acceptsSignatures).isPresent();
        var bodies = inbox.all(letter);
        if (open) {
            bodies.forEach(body -> entered.add(letter, body.pk()));
            book.enter(letter, bodies);
        }
        commits.after(() -> {
            inbox.entered(letter, bodies);
            published.entered(letter);
        });
    }

    /** N: how many signatures stand in the book. What waits in the inbox is not among them. */
    @Transactional(readOnly = true)
    public int count(LetterId letter) {
        return book.count(letter);
    }

    /** What everyone may know of the book; empty before the first publication. */
    @Transactional(readOnly = true)
    public Optional<Published> published(LetterId letter) {
        return lists.of(letter);
    }

    /** A part of a published list, from 0; empty after the last, and once two other lists have been published. */
    Optional<byte[]> part(LetterId letter, Published list, int part) {
        return lists.part(letter, list, part);
    }

    /** Every sealed entry in the order of the keys, one at a time; none once they are opened or destroyed. */
    @Transactional(readOnly = true)
    public void eachEntry(LetterId letter, Consumer<SealedEntry> consumer) {
        book.each(letter, consumer);
    }

    /** What proves each signature, in the order of the keys, one at a time; it outlives the opening. */
    @Transactional(readOnly = true)
    public void eachSigned(LetterId letter, Consumer<SignedEntry> consumer) {
        book.eachSigned(letter, consumer);
    }

    /** Destroys what is sealed, once it is opened; what proves the count stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroySealed(LetterId letter) {
        letters.holdStage(letter);
        book.destroySealed(letter);
        commits.after(() -> inbox.drop(letter));
    }

    /** Destroys everything: the book, its list, and what waits. Nothing is published meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(LetterId letter) {
        letters.holdStage(letter);
        book.destroy(letter);
        lists.destroy(letter);
        entered.forget(letter);
        commits.after(() -> inbox.drop(letter));
    }
}
