import type { LetterText, Source } from './letter-text';
import { besideLetter, writtenDate } from './letter-words';

type MakeElement = (name: string, className: string, content: (Node | string)[]) => HTMLElement;

/** The numbers in a letter's text and the sources at its foot. They lead to each other without touching the address bar:
 *  where a letter is signed, nothing is left in the history. */
export class Notes {
  private readonly places = new Map<number, HTMLElement[]>();
  private readonly sources = new Map<number, HTMLElement>();

  constructor(
    private readonly letter: LetterText,
    private readonly element: MakeElement,
    private readonly showAddresses: boolean,
  ) {}

  number(number: number): HTMLElement {
    const link = this.way(String(number), besideLetter(this.letter.lang).source(number), () =>
      this.sources.get(number),
    );
    this.places.set(number, [...(this.places.get(number) ?? []), link]);
    return this.element('sup', 'note', [link]);
  }

  /** The sources; to be asked for after the text. */
  foot(heading: (words: string) => HTMLElement): HTMLElement[] {
    const { sources = [], lang } = this.letter;
    const items = sources.map((source, index) => this.source(source, index + 1));
    return items.length === 0
      ? []
      : [this.element('section', 'sources', [heading(besideLetter(lang).sources), this.element('ol', '', items)])];
  }

  private source({ outlet, title, date, url }: Source, number: number): HTMLElement {
    const link = this.element('a', '', [title]);
    link.setAttribute('href', url);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    const places = this.places.get(number) ?? [];
    const item = this.element('li', '', [
      `${outlet}, `,
      this.element('cite', '', [link]),
      ...(date ? [`, ${writtenDate(date, this.letter.lang)}`] : []),
      ...(this.showAddresses ? [this.element('span', 'address', [` (${url})`])] : []),
      ...places.flatMap((place, index) => [' ', this.back(place, index + 1, places.length)]),
    ]);
    item.setAttribute('tabindex', '-1');
    this.sources.set(number, item);
    return item;
  }

  private back(place: HTMLElement, index: number, of: number): HTMLElement {
    const link = this.way('↩', besideLetter(this.letter.lang).back(index, of), () => place);
    link.setAttribute('class', 'back');
    return link;
  }

  private way(shown: string, label: string, to: () => HTMLElement | undefined): HTMLElement {
    const button = this.element('button', 'way', [shown]);
    button.setAttribute('type', 'button');
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => {
      to()?.scrollIntoView({ block: 'center' });
      to()?.focus({ preventScroll: true });
    });
    return button;
  }
}
