package org.undersigned.release;

/**
 * Makes the public page. The press room does it; the release room asks, so that a letter is released together with its
 * page or not at all, and co-authors see beforehand what readers will see.
 */
public interface FrontPage {

    /**
     * The page as HTML.
     *
     * @param assets where its style is found: empty beside the page itself
     */
    String of(Issue issue, String assets);
}
