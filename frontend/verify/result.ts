import type { Verdict } from './bundle';
import type { Comparison } from './compare-text';
import { count, element, facts, grouped } from './elements';
import type { Rule } from './wrong';
import { whatIsWrong, words } from './words';

/** A bundle that passed: the count first, then what it rests on, and apart from it what nobody signed. */
export function verified(verdict: Verdict, comparison: Comparison | null): Node[] {
  return [
    element('span', 'chip go', words.verified),
    title(words.count(count(verdict.entries - verdict.R), count(verdict.named.length))),
    element('p', '', words.threshold(count(verdict.threshold)), ' ', words.forOrganisation(verdict.organisation)),
    ...(comparison === null ? [] : compared(comparison, count(verdict.entries - verdict.R))),
    facts([words.fingerprint, grouped(verdict.fingerprint)], ['', element('span', 'small', words.fingerprintHint)]),
    facts(...signed(verdict)),
    ...names(verdict),
    element('h3', '', words.operator),
    facts(
      [words.issued, count(verdict.E)],
      [words.again, words.reissued(count(verdict.R))],
      ...(verdict.removed > 0 ? [[words.removed, count(verdict.removed)] as [string, string]] : []),
      [words.eligible, verdict.eligibleCount === null ? words.unknown : count(verdict.eligibleCount)],
    ),
  ];
}

/** A bundle that must not be relied on, and the first reason why. */
export function refused(rule: Rule, detail: string, line: number | null): Node[] {
  return [
    element('span', 'chip no', words.refused),
    title(whatIsWrong[rule]),
    element('p', '', words.refusedHint),
    element(
      'p',
      'small',
      [line === null ? '' : words.inLine(count(line)), detail === '' ? '' : words.detail(detail)].join(' '),
    ),
  ];
}

/** Neither good nor bad: the check itself did not run. */
export function faulty(message: string): Node[] {
  return [element('span', 'chip wait', words.fault), title(message)];
}

function title(text: string): HTMLElement {
  const heading = element('h2', 'count', text);
  heading.id = 'result-title';
  return heading;
}

function signed(verdict: Verdict): [string, Node | string][] {
  const roles = verdict.roles.map(({ role, count: n }) => words.role(count(n), role)).join(', ');
  const keyholders = verdict.keyholders.join(', ');
  return [
    [words.entries, count(verdict.entries)],
    ...(roles === '' ? [] : [[words.roles, roles] as [string, string]]),
    [words.keyholders, `${keyholders} (${words.opened(count(verdict.t), count(verdict.keyholders.length))})`],
    [words.textHash, grouped(verdict.textSha256)],
  ];
}

function names({ named }: Verdict): Node[] {
  if (named.length === 0) {
    return [];
  }
  const sorted = named.toSorted((a, b) => a.name.localeCompare(b.name));
  const items = sorted.map(({ name, title: job }) => element('li', '', job === '' ? name : `${name}, ${job}`));
  return [
    element('details', '', element('summary', '', words.names(count(named.length))), element('ul', '', ...items)),
  ];
}

function compared(comparison: Comparison, least: string): Node[] {
  const quoted = (parts: string[]) => parts.map((part) => element('p', 'words', part));
  const heading = element('h3', '', words.pasted);
  switch (comparison.result) {
    case 'same-bytes':
      return [heading, element('p', '', words.sameBytes(least))];
    case 'same-words':
      return [heading, element('p', '', words.sameWords(least)), ...beside(comparison.beside, quoted)];
    case 'other-words':
      return [
        heading,
        element('span', 'chip no', words.otherText),
        element('p', 'notice', words.otherWords),
        ...quoted(comparison.missing),
        ...beside(comparison.beside, quoted),
      ];
  }
}

function beside(parts: string[], quoted: (parts: string[]) => Node[]): Node[] {
  return parts.length === 0 ? [] : [element('p', 'small', words.beside), ...quoted(parts)];
}
