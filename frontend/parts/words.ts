/** What the draft screen says about sources, demands and the pull quote. */
export const words = {
  source: 'Source',
  sources: 'Sources',
  pullQuote: 'Pull quote',
  number: (number: number) => `Source ${number}`,
  unfinished: (number: number) => `Source ${number}, not complete`,
  none: 'No sources yet. Put the caret behind a claim and press Source.',
  outlet: 'Published by',
  title: 'Title',
  date: 'Date',
  dateHint: '2026-11-03, 2026-11 or 2026; may stay empty',
  url: 'Address',
  keep: 'Keep this source',
  edit: 'Edit',
  goTo: 'Show in the text',
  again: 'Cite here too',
  remove: 'Remove',
  missing: 'Not complete yet',
  wrong: {
    outlet: 'Say who published it',
    title: 'Say what it is called',
    date: 'A date is a day, a month or a year, such as 2026-11-03',
    url: 'An address begins with https:// or http://',
  },
  kind: 'Kind of demand',
  kinds: { '': 'Other', stop: 'Stop', adopt: 'Adopt', disclose: 'Disclose' } as Record<string, string>,
  label: 'Label',
  labelHint: 'Label, in a few words',
  up: 'Move this demand up',
  down: 'Move this demand down',
  figures: (figures: string[]) =>
    figures.length === 1
      ? `“${figures[0]}” has no source`
      : `${figures.length} figures have no source: ${figures.map((figure) => `“${figure}”`).join(', ')}`,
  prompts: (count: number, first: string) =>
    count === 1 ? `Still to be written: ${first}` : `${count} places are still to be written, the first: ${first}`,
  manyDemands: (count: number) => `${count} demands. Fewer demands are heard better: five at most.`,
};
