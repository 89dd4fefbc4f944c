/* Characters that stand in a suggestion for what is no character. Only ever inside one, never in a letter. */

/** A paragraph's end: put in, where somebody suggests to begin a new paragraph; left out, where they suggest to join two.
 *  The paragraphs themselves change when it is accepted. */
export const BREAK = '\u2029';

/** Another form of the line in which it stands: its mark says which. The line changes when it is accepted. */
export const FORM = '\u2028';
