import type { Block, Demand, Inline, LetterText } from './letter-text';
import { besideLetter } from './letter-words';
import { Notes } from './letter-notes';

export interface Rendering {
  /** Level of the heading that carries the letter's title; headings inside follow from it. */
  titleLevel?: number;
  /** Also writes out where a link leads, for those who must know before they approve. */
  showAddresses?: boolean;
  document?: Document;
}

/** The letter as readers will see it, built of elements and text nodes only: no HTML is ever parsed. */
export function renderLetter(letter: LetterText, how: Rendering = {}): HTMLElement {
  return new Page(how).letter(letter);
}

class Page {
  private readonly document: Document;
  private readonly titleLevel: number;
  private readonly showAddresses: boolean;
  private notes!: Notes;
  private lang = 'en';

  constructor(how: Rendering) {
    this.document = how.document ?? document;
    this.titleLevel = how.titleLevel ?? 1;
    this.showAddresses = how.showAddresses ?? false;
  }

  letter(letter: LetterText): HTMLElement {
    this.lang = letter.lang;
    this.notes = new Notes(letter, (...how) => this.element(...how), this.showAddresses);
    const page = this.element('article', 'letter', [
      this.heading(1, [letter.title]),
      this.element(
        'ul',
        'addressees',
        letter.addressees.map((each) => this.element('li', '', [each])),
      ),
      this.element('p', 'salutation', [letter.salutation]),
      ...this.blocks(letter.body),
      ...this.demands(letter),
      ...this.blocks(letter.closing),
      this.element('p', 'sign-off', [letter.signOff]),
      ...this.notes.foot((words) => this.heading(2, [words])),
    ]);
    page.setAttribute('lang', letter.lang);
    return page;
  }

  private demands(letter: LetterText): Node[] {
    const items = letter.demands.map((each) => this.element('li', '', this.demand(each)));
    return items.length === 0 ? [] : [this.element('ol', 'demands', items)];
  }

  private demand({ kind, label, text }: Demand): (Node | string)[] {
    const sentence = label && (/\p{P}$/u.test(label) ? label : `${label}.`);
    return [
      ...(kind ? [this.element('span', 'kind', [besideLetter(this.lang).kinds[kind]]), ' '] : []),
      ...(sentence ? [this.element('strong', 'label', [sentence]), ' '] : []),
      ...this.inlines(text),
    ];
  }

  private blocks(blocks: Block[]): Node[] {
    return blocks.map((block) => this.block(block));
  }

  private block(block: Block): Node {
    switch (block.type) {
      case 'heading':
        return this.heading(block.level, this.inlines(block.content));
      case 'paragraph':
        return this.element('p', '', this.inlines(block.content));
      case 'quote':
        return this.element('blockquote', '', this.blocks(block.content));
      case 'list': {
        const items = block.items.map((item) => this.element('li', '', this.item(item)));
        return this.element(block.ordered ? 'ol' : 'ul', '', items);
      }
    }
  }

  /** An item of one paragraph stands there without it, as on the public page. */
  private item(blocks: Block[]): Node[] {
    const [only, ...more] = blocks;
    return only?.type === 'paragraph' && more.length === 0 ? this.inlines(only.content) : this.blocks(blocks);
  }

  private inlines(inlines: Inline[]): Node[] {
    return inlines.map((inline) =>
      'break' in inline
        ? this.element('br', '', [])
        : 'note' in inline
          ? this.notes.number(inline.note)
          : this.run(inline),
    );
  }

  private run({ text, marks = [], href }: Extract<Inline, { text: string }>): Node {
    let node: Node = this.document.createTextNode(text);
    for (const mark of marks) {
      node = this.element(mark === 'bold' ? 'strong' : 'em', '', [node]);
    }
    return href === undefined ? node : this.link(node, text, href);
  }

  private link(node: Node, text: string, href: string): Node {
    const link = this.element('a', '', [node]);
    link.setAttribute('href', href);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    const written = this.showAddresses && text.trim() !== href;
    return written ? this.element('span', '', [link, this.element('span', 'address', [` (${href})`])]) : link;
  }

  private heading(level: number, content: (Node | string)[]): HTMLElement {
    return this.element(`h${Math.min(6, this.titleLevel + level - 1)}`, '', content);
  }

  private element(name: string, className: string, content: (Node | string)[]): HTMLElement {
    const element = this.document.createElement(name);
    if (className !== '') {
      element.setAttribute('class', className);
    }
    element.append(...content);
    return element;
  }
}
