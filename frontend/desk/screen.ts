import { el } from './dom';

/** The one place on the page where screens come and go, and the voice that says so. */
export class Screen {
  private readonly place = el('div', 'screen');
  private readonly voice = el('p', { class: 'voice', role: 'status', 'aria-live': 'polite', tabindex: '-1' });
  private used = false;

  constructor(root: HTMLElement) {
    root.replaceChildren(this.place, this.voice);
  }

  /** Shows a screen. Its heading takes the focus once somebody has acted here: never at the first sight of the page. */
  show(title: string, ...content: (Node | null)[]): void {
    const heading = el('h1', { tabindex: '-1' }, title);
    this.place.replaceChildren(heading, ...content.filter((each) => each !== null));
    this.say('');
    if (this.used) {
      heading.focus();
      window.scrollTo(0, 0);
    }
  }

  /** From now on somebody is acting here. */
  use(): void {
    this.used = true;
  }

  say(words: string): void {
    this.voice.textContent = words;
  }

  /** Why something that somebody did here failed: it comes into sight, below what they did it with. */
  tell(words: string): void {
    this.say(words);
    this.voice.focus();
  }
}
