package org.undersigned.release;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The signatories as readers see them.
 *
 * @param verified at least so many distinct accounts signed
 * @param named those who appear by name, in the alphabetical order of the letter’s language
 * @param roles how many appear by each role
 */
public record Roster(int verified, List<Signatory> named, SortedMap<String, Integer> roles) {

    /** Somebody who appears by name. */
    public record Signatory(String name, String title) {}

    /** How many are counted and not shown in any other way. */
    public int counted() {
        var shown = named.size()
                + roles.values().stream().mapToInt(Integer::intValue).sum();
        return Math.max(0, verified - shown);
    }

    static Roster of(int verified, Stream<Appearance> appearances, Stream<Signatory> corrected, Locale locale) {
        var roles = new TreeMap<String, Integer>();
        var named = appearances.<Signatory>mapMulti((appearance, names) -> {
            switch (appearance) {
                case Appearance.Named(var nid, var name, var title) -> names.accept(new Signatory(name, title));
                case Appearance.InRole(var role) -> roles.merge(role, 1, Integer::sum);
                case Appearance.Counted() -> {}
            }
        });
        return new Roster(
                verified,
                Stream.concat(named, corrected).sorted(alphabetically(locale)).toList(),
                roles);
    }

    private static Comparator<Signatory> alphabetically(Locale locale) {
        var words = Collator.getInstance(locale);
        return Comparator.comparing(Signatory::name, words).thenComparing(Signatory::title, words);
    }
}
