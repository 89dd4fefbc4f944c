/** How a text that somebody pasted stands to the text that was signed. */
export type Comparison =
  | { result: 'same-bytes' }
  | { result: 'same-words'; beside: string[] }
  | { result: 'other-words'; missing: string[]; beside: string[] };

/** How plain text marks the lines of a quotation. */
const QUOTED = /^[ \t]*(?:> ?)+/gm;

/** Bullets and numbers, the arrows back from a source, and the kinds of demands: what a page sets beside the words. */
const FURNITURE = /^[\p{P}\p{S}\d\s]*(stop|adopt|disclose|sources)?[\p{P}\p{S}\d\s]*$/iu;

/** Looks for every paragraph of the signed text in the pasted one, in order; what stands beside them is told, not judged. */
export function compareText(signed: Uint8Array, pasted: string): Comparison {
  if (new TextDecoder().decode(signed) === pasted) {
    return { result: 'same-bytes' };
  }
  const missing: string[] = [];
  const beside: string[] = [];
  const found = plain(pasted.replace(QUOTED, ''));
  let at = 0;
  for (const paragraph of paragraphsOf(signed)) {
    const next = found.indexOf(paragraph, at);
    if (next < 0) {
      missing.push(paragraph);
      continue;
    }
    beside.push(found.slice(at, next));
    at = next + paragraph.length;
  }
  beside.push(found.slice(at));
  const told = beside.map((each) => each.trim()).filter((each) => !FURNITURE.test(each));
  return missing.length === 0
    ? { result: 'same-words', beside: told }
    : { result: 'other-words', missing, beside: told };
}

/** Titles, addressees, paragraphs, items: every run of words that stands by itself, in the order of the letter. */
function paragraphsOf(signed: Uint8Array): string[] {
  const text = JSON.parse(new TextDecoder().decode(signed)) as Record<string, unknown>;
  const parts = ['title', 'addressees', 'salutation', 'body', 'demands', 'closing', 'signOff', 'sources'];
  return parts.flatMap((part) => collect(text[part])).filter((each) => each !== '');
}

function collect(value: unknown): string[] {
  if (typeof value === 'string') {
    return [plain(value)];
  }
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return items.length > 0 && items.every(isInline) ? betweenNotes(items) : items.flatMap(collect);
  }
  return typeof value === 'object' && value !== null
    ? ['label', 'content', 'text', 'items', 'outlet', 'title'].flatMap((name) =>
        collect((value as Record<string, unknown>)[name]),
      )
    : [];
}

/** The words of a line, cut where the number of a source stands: a copy may have it as “1”, as “[1]”, or not at all. */
function betweenNotes(line: { text?: string; note?: number }[]): string[] {
  const pieces: string[] = [''];
  line.forEach((each) => {
    if (each.note === undefined) {
      pieces.push(pieces.pop()! + words(each));
    } else {
      pieces.push('');
    }
  });
  return pieces.map(plain);
}

function isInline(value: unknown): value is { text?: string; note?: number } {
  const { text, break: newLine, note } = (value ?? {}) as Record<string, unknown>;
  return typeof text === 'string' || newLine === true || typeof note === 'number';
}

function words(inline: { text?: string }): string {
  return inline.text ?? ' ';
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
