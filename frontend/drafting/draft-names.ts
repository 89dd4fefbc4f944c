/** How the databases begin in which this device keeps drafts. */
export const DRAFTS = 'undersigned-draft-';
