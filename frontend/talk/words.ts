import type { Form } from './forms';

/** Everything that is said around what people say. */
export const words = {
  comments: 'Comments',
  comment: 'Comment',
  commentOn: (quote: string) => `Your comment on “${quote}”`,
  send: 'Comment',
  cancel: 'Cancel',
  commentBy: (name: string, said: string) => `Comment by ${name}: ${said}`,
  reply: 'Reply',
  yourReply: 'Your reply',
  edit: 'Edit',
  editYours: 'Change what you said',
  save: 'Save',
  resolve: 'Resolve',
  reopen: 'Reopen',
  edited: 'changed since',
  resolvedBy: (name: string | null) => `Resolved${name ? ` by ${name}` : ''}`,
  on: (quote: string) => `on “${quote}”`,
  goTo: (quote: string) => `Go to “${quote}” in the letter`,
  wordsGone: 'These words are no longer in the letter.',
  selectFirst: 'Select the words in the letter that you mean, then choose Comment.',
  filters: { open: 'Open', mine: 'Mine', resolved: 'Resolved', all: 'All' },
  show: 'Show',
  none: {
    open: 'Nobody has said anything about the text yet. Select some words and choose Comment.',
    mine: 'You have not commented yet.',
    resolved: 'Nothing has been resolved yet.',
    all: 'Nobody has said anything about the text yet.',
  },
  failed: 'That did not arrive. Check the connection and try again; what you wrote is still here.',
  modes: { write: 'Write', suggest: 'Suggest', read: 'Read' },
  suggestions: 'Suggestions',
  suggestChange: 'Suggest a change',
  suggestThis: 'Suggest',
  insteadOf: (quote: string) => `Instead of “${quote}”`,
  selectToSuggest:
    'Select the words in the letter that you would change (within one paragraph), then choose Suggest a change.',
  suggested: { standing: 'Standing', settled: 'Settled' },
  noSuggestions: 'No suggestion stands. In the mode Suggest, what you do to the text is suggested to the others.',
  nothingSettled: 'No suggestion has been accepted or rejected yet.',
  somebody: 'Somebody',
  byYou: (name: string) => `${name} (you)`,
  by: (name: string) => `Suggested by ${name}`,
  see: 'See',
  goToSuggestion: (name: string) => `Go to the suggestion of ${name} in the letter`,
  leaveOut: 'Leave out: ',
  putIn: 'Put in: ',
  accept: 'Accept',
  reject: 'Reject',
  takeBack: 'Take back',
  acceptThis: (what: string) => `Accept “${what}”`,
  rejectThis: (what: string) => `Reject “${what}”`,
  takeBackThis: (what: string) => `Take back “${what}”`,
  acceptAll: (count: number) => `Accept all ${count}`,
  rejectAll: (count: number) => `Reject all ${count}`,
  acceptedBy: (name: string | null) => `Accepted${name ? ` by ${name}` : ''}`,
  rejectedBy: (name: string | null) => `Rejected${name ? ` by ${name}` : ''}`,
  notSettled: 'That did not arrive. Check the connection and try again; the suggestion still stands.',
  notSuggested:
    'This cannot be suggested, and has not happened. Words, emphasis, links, headings, lists, quotes and sources can; for anything else, change to Write.',
  forms: {
    paragraph: 'Plain paragraph',
    heading2: 'Heading',
    heading3: 'Subheading',
    bulletList: 'List',
    orderedList: 'Numbered list',
    blockquote: 'Quote',
    in: 'Further in',
    out: 'Further out',
  } satisfies Record<Form, string>,
  formOf: (form: Form, line: string): string => `${words.forms[form]}: ${line.trim() || '…'}`,
  breakIn: 'Line break to put in',
  breakOut: 'Line break to leave out',
  source: (outlet: string, title: string) => `[Source: ${outlet}, ${title}]`,
  sourceToCome: '[Source]',
  change: (out: string, put: string): string =>
    [...(out ? [`leave out “${short(out)}”`] : []), ...(put ? [`put in “${short(put)}”`] : [])].join(', '),
  youSuggest: (out: string, put: string): string => `You suggest: ${words.change(out, put)}.`,
  suggests: (name: string, count: number, out: string, put: string): string =>
    `${name} suggests: ${words.change(out, put)}.${count > 1 ? ` ${count - 1} more.` : ''}`,
  aside: 'Kind, label and order of demands are changed in Write.',
};

/** A day as people write it: today, or 22 November 2026. */
export function day(date: string, today = new Date()): string {
  if (date === today.toISOString().slice(0, 10)) {
    return 'today';
  }
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A quote short enough for one line. */
export function short(quote: string, most = 60): string {
  return quote.length > most ? `${quote.slice(0, most - 1).trimEnd()}…` : quote;
}
