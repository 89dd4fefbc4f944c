/** The structured document of a letter, as it is frozen: what its canonical bytes say, and nothing else. */
export interface LetterText {
  v: 1;
  lang: string;
  title: string;
  addressees: string[];
  salutation: string;
  body: Block[];
  demands: { text: Inline[] }[];
  closing: Block[];
  signOff: string;
}

export type Block =
  | { type: 'heading'; level: 2 | 3; content: Inline[] }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; content: Block[] };

export type Mark = 'bold' | 'italic';
export type Inline = { text: string; marks?: Mark[]; href?: string } | { break: true };

/** Reads a frozen text and refuses whatever the letter's schema does not know: nothing is shown that was not understood. */
export function readLetterText(bytes: Uint8Array): LetterText {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return letter(JSON.parse(source));
}

type Fields = Record<string, unknown>;
const MAX_DEPTH = 8;

function letter(value: unknown): LetterText {
  const it = fields(
    value,
    ['v', 'lang', 'title', 'addressees', 'salutation', 'body', 'demands', 'closing', 'signOff'],
    'letter',
  );
  if (it.v !== 1) {
    throw refusal('This letter is of an unknown version');
  }
  return {
    v: 1,
    lang: words(it.lang, 'language'),
    title: words(it.title, 'title'),
    addressees: list(it.addressees, 'addressees').map((each) => words(each, 'addressee')),
    salutation: words(it.salutation, 'salutation'),
    body: blocks(it.body, 'body', 0),
    demands: list(it.demands, 'demands').map((each) => ({ text: inlines(fields(each, ['text'], 'demand').text) })),
    closing: blocks(it.closing, 'closing', 0),
    signOff: words(it.signOff, 'sign-off'),
  };
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
