package org.undersigned.letter.draft.update;

/** The name of one character, or one node: the client that made it, and how many that client had made before. */
record Id(long client, long clock) {}
