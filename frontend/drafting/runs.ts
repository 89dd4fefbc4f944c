import type { Inline } from '../protocol/letter-text';

type Run = Extract<Inline, { text: string }>;

/** Control characters, lone surrogates, unassigned characters, and the marks that silently turn the direction of reading. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cn}\u202a-\u202e\u2066-\u2069]/gu;

/** Words that can be printed in one line, in Unicode NFC. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(UNPRINTABLE, '')
    .normalize('NFC');
}

/** A line in its one canonical spelling: equal neighbours joined, no space or break at either end. */
export function trimmedLine(line: Inline[]): Inline[] {
  const clean = line.map((each) => ('text' in each ? { ...each, text: oneLine(each.text) } : each));
  const trimmed = trimEnd(trimStart(joined(clean)));
  return joined(trimmed);
}

function joined(line: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const each of line) {
    const last = result.at(-1);
    if ('text' in each && each.text === '') {
      continue;
    }
    if (last && 'text' in last && 'text' in each && sameDress(last, each)) {
      result[result.length - 1] = { ...last, text: (last.text + each.text).normalize('NFC') };
    } else {
      result.push(each);
    }
  }
  return result;
}

function sameDress(one: Run, other: Run): boolean {
  return one.href === other.href && String(one.marks) === String(other.marks);
}

function trimStart([first, ...rest]: Inline[]): Inline[] {
  if (!first) {
    return [];
  }
  if ('note' in first) {
    return [first, ...rest];
  }
  const text = 'text' in first ? first.text.trimStart() : '';
  return text ? [{ ...first, text } as Run, ...rest] : trimStart(rest);
}

function trimEnd(line: Inline[]): Inline[] {
  const last = line.at(-1);
  if (!last) {
    return [];
  }
  if ('note' in last) {
    return line;
  }
  const text = 'text' in last ? last.text.trimEnd() : '';
  return text ? [...line.slice(0, -1), { ...last, text } as Run] : trimEnd(line.slice(0, -1));
}
