package org.undersigned.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.undersigned.letter.frozen.FrozenLetter;
import org.undersigned.release.Roster.Signatory;

/** The line of one person in a bundle, found by what tells people of one name apart. */
record NamedLine(FrozenLetter letter, String nid) {

    Optional<Signatory> in(BundleReader bundle) {
        var appearances = Appearances.under(letter);
        return bundle.payloads().flatMap(p -> theirs(appearances, p).stream()).findAny();
    }

    /** Everybody whom a bundle names. */
    static Map<String, Signatory> all(FrozenLetter letter, BundleReader bundle) {
        var named = new HashMap<String, Signatory>();
        var appearances = Appearances.under(letter);
        bundle.payloads().flatMap(p -> appearances.read(p).stream()).forEach(how -> {
            if (how instanceof Appearance.Named(var id, var name, var title)) {
                named.put(id, new Signatory(name, title));
            }
        });
        return named;
    }

    /** The bundle without this line, which says how many lines were removed; empty where the line is not in it. */
    Optional<byte[]> without(byte[] bundle) {
        var appearances = Appearances.under(letter);
        return new BundleReader(bundle).withoutLine(p -> theirs(appearances, p).isPresent());
    }

    private Optional<Signatory> theirs(Appearances appearances, byte[] p) {
        return appearances
                .read(p)
                .flatMap(how -> how instanceof Appearance.Named(var id, var name, var title) && id.equals(nid)
                        ? Optional.of(new Signatory(name, title))
                        : Optional.empty());
    }
}
