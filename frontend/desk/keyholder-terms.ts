import type { Terms } from '../protocol/terms';
import { writtenOut } from './dates';
import { el } from './dom';

/** The terms as sentences, for those who must agree to each of them. */
export function termsInWords(terms: Terms): HTMLElement {
  return el('ul', 'terms', ...sentences(terms).map((sentence) => el('li', '', sentence)));
}

export function sentences(terms: Terms): string[] {
  const {
    threshold,
    opens,
    closesAt,
    lastLookHours,
    t,
    keyholders,
    releaseByDays,
    roles,
    eligibleCount,
    organisation,
  } = terms;
  const who = eligibleCount === null ? '' : `, of ${count(eligibleCount)} people at ${organisation} who may`;
  const labels = keyholders.map(({ name }) => name).join(', ');
  return [
    `Nothing is opened before ${count(threshold)} have signed${who}.`,
    opens === 'atThreshold'
      ? `When they have, a last look of ${lastLookHours} hours begins, in which everyone may still change or withdraw.`
      : `The last ${lastLookHours} hours before the closing date are a last look, in which everyone may still change or withdraw.`,
    `Signing closes on ${writtenOut(closesAt)}. Below the threshold by then, everything sealed is destroyed.`,
    `${t} of these ${keyholders.length} keyholders open together: ${labels}. Not opened within ${releaseByDays} days, everything sealed is destroyed.`,
    roles.length === 0
      ? 'One signs by name and title, or is counted without a name.'
      : `One signs by name and title, by one of these roles, or is counted without a name: ${roles.join(', ')}.`,
  ];
}

function count(value: number): string {
  return value.toLocaleString('en');
}
