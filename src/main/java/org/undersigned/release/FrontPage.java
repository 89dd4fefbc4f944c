package org.undersigned.release;

/**
 * Makes what the world will see. The press room does it; the release room asks, so that a letter is released together
 * with its pages or not at all, and co-authors see beforehand what readers will see.
 */
public interface FrontPage {

    /**
     * The page as readers will see it, as HTML that no search engine keeps.
     *
     * @param assets where its style is found
     */
    String preview(Issue issue, String assets);

    /**
     * Makes every public file, where nobody can read it yet; it is for the caller's transaction to succeed or fail.
     * With its commit readers see these files and no others.
     *
     * @return what the caller keeps in the same transaction: it alone says which files are the valid ones
     * @throws CannotPrint where a file cannot be made or written; then the transaction has to fail too
     */
    Printing print(Edition edition, Issue issue);
}
