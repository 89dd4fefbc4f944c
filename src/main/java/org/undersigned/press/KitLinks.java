package org.undersigned.press;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.door.Origins;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Sha256;
import org.undersigned.release.EmbargoedLetters;

/**
 * The links that lead journalists to a kit under embargo. Whoever has one reads the kit, and is asked nothing; so it
 * cannot be guessed, is for one person, ends by itself and can be ended. Nobody is told whether it is used.
 */
@Service
@Transactional
public class KitLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int MOST = 100;

    private final LinkTable table;
    private final CoAuthors coAuthors;
    private final EmbargoedLetters embargoed;
    private final ApplicationEventPublisher events;
    private final Origins origins;
    private final Clock clock;

    KitLinks(
            LinkTable table,
            CoAuthors coAuthors,
            EmbargoedLetters embargoed,
            ApplicationEventPublisher events,
            Origins origins,
            Clock clock) {
        this.table = table;
        this.coAuthors = coAuthors;
        this.embargoed = embargoed;
        this.events = events;
        this.origins = origins;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<KitLink> of(LetterId letter, Employee asking) {
        coAuthors.require(letter, asking);
        return table.of(letter);
    }

    /**
     * Makes a link.
     *
     * @return the link as it is to be handed on; it is shown this once, because only its hash is kept
     */
    public String make(LetterId letter, Employee asking, String whom, Instant expires) {
        coAuthors.requireAuthor(letter, asking);
        var standing = embargoed.standing(letter).orElseThrow(NothingToEmbargo::new);
        if (standing.until() == null) {
            throw new NotToBeTold("Set the embargo in the release room first");
        }
        if (!expires.isAfter(clock.instant())) {
            throw new NotToBeTold("This moment has passed: choose a later one");
        }
        if (table.of(letter).size() >= MOST) {
            throw new NotToBeTold("There is room for %d links: revoke one first".formatted(MOST));
        }
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var token = Base64Url.encode(random);
        var reader = Sentences.required(Sentences.line(whom, 100), 100);
        table.add(letter, new KitLink(hash(token), reader, expires));
        events.publishEvent(new PressChanged(letter));
        return origins.app() + "/kit/" + token + "/";
    }

    /** From now on the link leads nowhere, and nothing of it is kept. */
    public void revoke(LetterId letter, Employee asking, KitLink link) {
        coAuthors.requireAuthor(letter, asking);
        table.remove(letter, link.hash());
        events.publishEvent(new PressChanged(letter));
    }

    /** Where a link leads; empty for one that never was, was revoked or has expired, which are one and the same. */
    @Transactional(readOnly = true)
    public Optional<LetterId> follow(String token) {
        return table.letter(hash(token), clock.instant());
    }

    @Scheduled(fixedDelay = 600_000)
    public void forgetExpired() {
        table.removeExpired(clock.instant());
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(US_ASCII));
    }
}
