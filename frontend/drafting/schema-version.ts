/** Counts up with every node or mark that drafts may hold and did not before: sources, kinds of demands, the pull quote,
 *  suggestions and comments came with 2, suggested forms, sources and line breaks with 3. The server asks pages that know less to load again. */
export const SCHEMA_VERSION = 3;
