package org.undersigned.release;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.credential.Credentials;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.text.LetterText;
import org.undersigned.signing.Signatures;

/** Puts together what a letter's public pages are made of, before its release and after. */
@Service
@Transactional(readOnly = true)
class Issues {

    private final FrozenLetters frozen;
    private final Signatures signatures;
    private final Credentials credentials;
    private final OpeningLedger ledger;
    private final OpenedLines lines;
    private final CorrectedLines corrected;

    Issues(
            FrozenLetters frozen,
            Signatures signatures,
            Credentials credentials,
            OpeningLedger ledger,
            OpenedLines lines,
            CorrectedLines corrected) {
        this.frozen = frozen;
        this.signatures = signatures;
        this.credentials = credentials;
        this.ledger = ledger;
        this.lines = lines;
        this.corrected = corrected;
    }

    /** From the opening to the release: of the signatures that are in the book, and the lines that were opened. */
    Issue beforeRelease(FrozenLetter letter) {
        return issue(
                letter,
                signatures.count(letter.id()) - credentials.reissued(letter.id()),
                lines.of(letter.id()).map(line -> line.payload().p()));
    }

    /** Afterwards: of the bundle, which everybody has. */
    Issue of(Edition edition) {
        var bundle = new BundleReader(edition.bundle());
        return issue(frozen.get(edition.letter()), bundle.verified(), bundle.payloads());
    }

    /** While one can still sign: nobody's name, and the count only as everybody may know it. */
    Issue whileSigning(FrozenLetter letter, int shown, Instant asOf) {
        var roster = new Roster(shown, List.of(), Collections.emptySortedMap());
        return issue(letter, LetterText.parse(letter.text()), roster, asOf);
    }

    private Issue issue(FrozenLetter letter, int verified, Stream<byte[]> payloads) {
        var text = LetterText.parse(letter.text());
        var appearances = Appearances.under(letter);
        var roster = Roster.of(
                verified,
                payloads.map(appearances::read).flatMap(Optional::stream),
                corrected.of(letter.id()).values().stream(),
                Locale.forLanguageTag(text.lang()));
        return issue(
                letter, text, roster, ledger.standing(letter.id()).orElseThrow().began());
    }

    private Issue issue(FrozenLetter letter, LetterText text, Roster roster, Instant counted) {
        var terms = letter.readTerms();
        return new Issue(
                letter.id(),
                letter.slug(),
                text,
                letter.fingerprint(),
                terms.organisation(),
                terms.threshold(),
                terms.eligibleCount(),
                roster,
                credentials.reissued(letter.id()),
                counted);
    }
}
