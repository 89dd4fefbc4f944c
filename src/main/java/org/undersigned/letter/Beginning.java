package org.undersigned.letter;

import java.util.List;

/** With which words a draft begins that follows a released letter. */
public record Beginning(String title, List<String> to, String lang, Earlier earlier) {

    /**
     * The letter that it follows.
     *
     * @param address of its public page
     * @param released on which day, written out
     * @param signed how many employees
     * @param asked every demand, in order
     * @param answered what the company said last; all parts empty where it said nothing
     */
    public record Earlier(
            String title, String address, String released, int signed, List<Asked> asked, Answered answered) {}

    /**
     * A demand, and what became of it.
     *
     * @param kind as drafts spell it: stop, adopt, disclose, or nothing
     * @param standing met, partlyMet, refused or noAnswer
     */
    public record Asked(String kind, String label, String text, String standing) {}

    /** The company's own words, where they stand, and on which day they were said. */
    public record Answered(String text, String source, String day) {

        public static final Answered NOT = new Answered("", "", "");
    }
}
