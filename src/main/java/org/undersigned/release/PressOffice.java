package org.undersigned.release;

import org.undersigned.letter.frozen.LetterId;

/** What the press room has prepared for a letter, as far as the checklist of the release asks. */
public interface PressOffice {

    /**
     * What is prepared.
     *
     * @param contact whether journalists know whom to reach
     * @param asked how often the company was asked for comment
     * @param answers how many of these requests have an answer, or are known to have none
     * @param exported whether the site was exported
     * @param kit whether somebody has written the press release
     * @param links how many links for journalists lead to the kit
     */
    record Prepared(boolean contact, int asked, int answers, boolean exported, boolean kit, int links) {}

    Prepared of(LetterId letter);
}
