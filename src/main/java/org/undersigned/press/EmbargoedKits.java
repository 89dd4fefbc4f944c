package org.undersigned.press;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.press.KitSources.Prepared;
import org.undersigned.release.EmbargoedLetters;
import org.undersigned.release.EmbargoedLetters.Standing;

/**
 * Kits under embargo, made when somebody asks for one and something has changed since. They are kept in memory and
 * nowhere else: nothing of what is not public yet lies in a file.
 */
@Component
class EmbargoedKits {

    private static final int LETTERS = 20;

    private final EmbargoedLetters letters;
    private final KitSources sources;
    private final KitSheaf sheaf;
    private final Printer printer;
    private final ProfileTable profiles;
    private final ChronicleLog chronicles;
    private final Map<LetterId, Made> shelf = new ConcurrentHashMap<>();

    EmbargoedKits(
            EmbargoedLetters letters,
            KitSources sources,
            KitSheaf sheaf,
            Printer printer,
            ProfileTable profiles,
            ChronicleLog chronicles) {
        this.letters = letters;
        this.sources = sources;
        this.sheaf = sheaf;
        this.printer = printer;
        this.profiles = profiles;
        this.chronicles = chronicles;
    }

    private record Made(Of of, SortedMap<String, byte[]> files) {}

    /** What a kit was made of: as long as it is the same, so is the kit. */
    private record Of(Standing standing, Prepared prepared, Profile profile, Chronicle chronicle) {}

    /** Every file by its name; empty for a letter that is under no embargo, because it is public or will never be. */
    Optional<SortedMap<String, byte[]>> files(LetterId letter) {
        var standing = letters.standing(letter);
        if (standing.isEmpty()) {
            shelf.remove(letter);
            return Optional.empty();
        }
        var of = new Of(standing.get(), sources.prepared(letter), profiles.of(letter), chronicles.of(letter));
        if (shelf.size() > LETTERS) {
            shelf.clear();
        }
        var made =
                shelf.compute(letter, (same, kept) -> kept != null && kept.of().equals(of) ? kept : make(letter, of));
        return Optional.of(made.files());
    }

    private Made make(LetterId letter, Of of) {
        var issue = letters.issue(letter, of.standing());
        var kit = sources.of(printer.publication(issue, null), of.prepared(), of.standing());
        return new Made(of, sheaf.of(kit, letters.edition(letter, of.standing())));
    }
}
