/** The structured document of a letter, as it is frozen: what its canonical bytes say, and nothing else. */
export interface LetterText {
  v: 1;
  lang: string;
  title: string;
  addressees: string[];
  salutation: string;
  body: Block[];
  demands: Demand[];
  closing: Block[];
  signOff: string;
  /** What the numbers in the text stand for, in the order in which they are cited; left out where there are none. */
  sources?: Source[];
  /** The one sentence that is to be quoted. */
  pullQuote?: string;
}

/** What the company shall do; left out where it is none of these. */
export type DemandKind = 'stop' | 'adopt' | 'disclose';
export interface Demand {
  text: Inline[];
  kind?: DemandKind;
  label?: string;
}

/** Where something the letter says can be read; the date a day, a month or a year in ISO 8601. */
export interface Source {
  outlet: string;
  title: string;
  date?: string;
  url: string;
}

export type Block =
  | { type: 'heading'; level: 2 | 3; content: Inline[] }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; content: Block[] };

export type Mark = 'bold' | 'italic';
export type Inline = { text: string; marks?: Mark[]; href?: string } | { break: true } | { note: number };

/** Reads a frozen text and refuses whatever the letter's schema does not know: nothing is shown that was not understood. */
export function readLetterText(bytes: Uint8Array): LetterText {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return letter(JSON.parse(source));
}

type Fields = Record<string, unknown>;
const MAX_DEPTH = 8;
const PARTS = ['v', 'lang', 'title', 'addressees', 'salutation', 'body', 'demands', 'closing', 'signOff'];
const LATER = ['sources', 'pullQuote'];

function letter(value: unknown): LetterText {
  const it = fields(value, [...PARTS, ...LATER], 'letter', LATER);
  if (it.v !== 1) {
    throw refusal('This letter is of an unknown version');
  }
  return withTrueNumbers({
    v: 1,
    lang: words(it.lang, 'language'),
    title: words(it.title, 'title'),
    addressees: list(it.addressees, 'addressees').map((each) => words(each, 'addressee')),
    salutation: words(it.salutation, 'salutation'),
    body: blocks(it.body, 'body', 0),
    demands: list(it.demands, 'demands').map(demand),
    closing: blocks(it.closing, 'closing', 0),
    signOff: words(it.signOff, 'sign-off'),
    ...(it.sources === undefined ? {} : { sources: list(it.sources, 'sources').map(source) }),
    ...(it.pullQuote === undefined ? {} : { pullQuote: words(it.pullQuote, 'pull quote') }),
  });
}

function demand(value: unknown): Demand {
  const it = fields(value, ['text', 'kind', 'label'], 'demand', ['kind', 'label']);
  if (it.kind !== undefined && !['stop', 'adopt', 'disclose'].includes(it.kind as string)) {
    throw refusal('The letter holds a demand of an unknown kind');
  }
  return {
    text: inlines(it.text),
    ...(it.kind === undefined ? {} : { kind: it.kind as DemandKind }),
    ...(it.label === undefined ? {} : { label: words(it.label, 'label of a demand') }),
  };
}

function source(value: unknown): Source {
  const it = fields(value, ['outlet', 'title', 'date', 'url'], 'source', ['date']);
  if (typeof it.url !== 'string' || !/^https?:\/\//.test(it.url)) {
    throw refusal('A source is somewhere other than on the web');
  }
  if (it.date !== undefined && !(typeof it.date === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(it.date))) {
    throw refusal('The date of a source has a wrong form');
  }
  return {
    outlet: words(it.outlet, 'outlet of a source'),
    title: words(it.title, 'title of a source'),
    ...(it.date === undefined ? {} : { date: it.date }),
    url: it.url,
  };
}

/** A number that leads nowhere, and a source that no number leads to, are no part of a letter. */
function withTrueNumbers(letter: LetterText): LetterText {
  const numbers = new Set<number>();
  JSON.stringify([letter.body, letter.demands, letter.closing], (name, value: unknown) => {
    if (name === 'note') {
      numbers.add(value as number);
    }
    return value;
  });
  const sources = letter.sources?.length ?? 0;
  if (numbers.size !== sources || [...numbers].some((number) => number > sources)) {
    throw refusal('The numbers in the letter and its sources do not match');
  }
  return letter;
}

function blocks(value: unknown, part: string, depth: number): Block[] {
  if (depth > MAX_DEPTH) {
    throw refusal('The letter is nested too deeply');
  }
  return list(value, part).map((each) => block(each, depth));
}

function block(value: unknown, depth: number): Block {
  switch ((value as Fields | null)?.type) {
    case 'heading': {
      const it = fields(value, ['type', 'level', 'content'], 'heading');
      if (it.level !== 2 && it.level !== 3) {
        throw refusal('A heading has an unknown level');
      }
      return { type: 'heading', level: it.level, content: inlines(it.content) };
    }
    case 'paragraph':
      return { type: 'paragraph', content: inlines(fields(value, ['type', 'content'], 'paragraph').content) };
    case 'quote':
      return {
        type: 'quote',
        content: blocks(fields(value, ['type', 'content'], 'quote').content, 'quote', depth + 1),
      };
    case 'list': {
      const it = fields(value, ['type', 'ordered', 'items'], 'list');
      const items = list(it.items, 'list').map((each) => blocks(each, 'list item', depth + 1));
      return { type: 'list', ordered: it.ordered === true, items };
    }
    default:
      throw refusal('The letter holds a part of an unknown kind');
  }
}

function inlines(value: unknown): Inline[] {
  return list(value, 'text').map((each): Inline => {
    if ((each as Fields | null)?.break === true) {
      fields(each, ['break'], 'line break');
      return { break: true };
    }
    if ((each as Fields | null)?.note !== undefined) {
      return { note: number(fields(each, ['note'], 'number of a source').note) };
    }
    const it = fields(each, ['text', 'marks', 'href'], 'text', ['marks', 'href']);
    if (typeof it.text !== 'string') {
      throw refusal('A run of text is not text');
    }
    return {
      text: it.text,
      ...(it.marks === undefined ? {} : { marks: list(it.marks, 'marks').map(mark) }),
      ...(it.href === undefined ? {} : { href: address(it.href) }),
    };
  });
}

function number(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 1) {
    throw refusal('The number of a source is none');
  }
  return value as number;
}

function mark(value: unknown): Mark {
  if (value !== 'bold' && value !== 'italic') {
    throw refusal('The letter holds a mark of an unknown kind');
  }
  return value;
}

function address(value: unknown): string {
  if (typeof value !== 'string' || !/^(https?:\/\/|mailto:)/.test(value)) {
    throw refusal('A link leads somewhere other than the web or a mailbox');
  }
  return value;
}

function words(value: unknown, part: string): string {
  if (typeof value !== 'string' || value === '') {
    throw refusal(`The letter has no ${part}`);
  }
  return value;
}

function list(value: unknown, part: string): unknown[] {
  if (!Array.isArray(value)) {
    throw refusal(`The letter's ${part} is not a list`);
  }
  return value as unknown[];
}

function fields(value: unknown, known: string[], part: string, optional: string[] = []): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal(`The letter's ${part} has a wrong form`);
  }
  const names = Object.keys(value);
  if (names.some((name) => !known.includes(name)) || known.some((n) => !optional.includes(n) && !names.includes(n))) {
    throw refusal(`The letter's ${part} has missing or unknown fields`);
  }
  return value as Fields;
}

function refusal(message: string): Error {
  return new Error(message);
}
