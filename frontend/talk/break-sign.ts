/** Stands for a paragraph's end: put in, where somebody suggests to begin a new paragraph; left out, where they suggest to
 *  join two. The paragraphs themselves change when it is accepted. Only ever inside a suggestion, never in a letter. */
export const BREAK = '\u2029';
