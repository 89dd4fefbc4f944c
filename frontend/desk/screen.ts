import { el } from './dom';

/** The one place on the page where screens come and go, and the voice that says so. */
export class Screen {
  private readonly place = el('div', 'screen');
  private readonly voice = el('p', { class: 'voice', role: 'status', 'aria-live': 'polite' });
  private used = false;

  constructor(root: HTMLElement) {
    root.replaceChildren(this.place, this.voice);
  }

  /**
   * Shows a screen. Its heading takes the focus where somebody has just acted, or where the focus would go with what it was on:
   * never at the first sight of the page, and never from elsewhere in the page around us.
   */
  show(title: string, ...content: (Node | null)[]): void {
    const heading = el('h1', { tabindex: '-1' }, title);
    const moves = this.used || (document.hasFocus() && this.place.contains(document.activeElement));
    this.used = false;
    this.place.replaceChildren(heading, ...content.filter((each) => each !== null));
    this.say('');
    if (moves) {
      heading.focus();
      window.scrollTo(0, 0);
    }
  }

  get title(): string {
    return this.place.querySelector('h1')?.textContent ?? '';
  }

  /** Somebody acts here: what comes of it is where they go on. */
  use(): void {
    this.used = true;
  }

  say(words: string): void {
    this.voice.textContent = words;
  }

  /** Why something that somebody did here failed: it comes into sight, and they stay with what they did it with. */
  tell(words: string): void {
    this.used = false;
    this.say(words);
    this.voice.scrollIntoView({ block: 'nearest' });
  }
}
