import { toBase64url } from '../protocol/base64url';
import { el } from './dom';
import type { Crew } from './crew';
import { wholeFingerprint } from './keyholder-approve';
import type { KeyholderLine } from './keyholder-line';
import { Opening } from './keyholder-opening';
import type { Pane } from './keyholder-pane';
import type { Letter } from './keyholder-proposal';
import { words } from './keyholder-words';
import type { KeyholderRecord } from './store';

/** The opening of a letter, as far as one keyholder goes. */
export class OpeningScreen {
  private readonly opening: Opening;

  constructor(
    private readonly pane: Pane,
    private readonly crew: Crew,
    private readonly line: KeyholderLine,
    private readonly letter: Letter,
    record: KeyholderRecord,
    entries: Uint8Array,
  ) {
    this.opening = new Opening(letter, record.keys, entries);
  }

  show(reissued: number): void {
    this.opening.inspect(reissued);
    const { terms, text, D } = this.letter;
    this.pane.show(
      words.open.title,
      el('p', 'serif', text.title),
      el('p', 'sealed', words.open.count(count(this.opening.count), count(terms.threshold))),
      reissued === 0 ? null : el('p', '', words.open.reissued(count(reissued), count(this.opening.count - reissued))),
      el('p', '', words.open.why),
      el('p', '', words.open.together(terms.t, terms.keyholders.length)),
      wholeFingerprint(D),
      this.pane.act(words.open.button, '', () => this.pane.attempt(() => this.open(), words.stop.openTitle)),
    );
  }

  private async open(): Promise<void> {
    const all = this.opening.count;
    const bar = el('progress', { max: String(all), value: '0', 'aria-label': words.open.title });
    const told = el('p', { class: 'small', 'aria-hidden': 'true' });
    this.pane.show(words.open.title, bar, told);
    this.pane.say(words.open.begin(count(all)));
    const { bytes, missing } = await this.opening.shares(this.crew, (checked) => {
      bar.value = checked;
      told.replaceChildren(words.open.checking(count(checked), count(all)));
    });
    this.pane.say(words.open.sending);
    const { letterId, D } = this.letter;
    await this.line.handOver({ type: 'shares', letterId, D: toBase64url(D), bytes });
    this.pane.show(
      words.open.done,
      el('p', 'good', words.open.doneWhy(count(all))),
      missing === 0 ? null : el('p', '', words.open.missing(count(missing))),
      el('p', '', words.open.together(this.letter.terms.t, this.letter.terms.keyholders.length)),
    );
  }
}

function count(value: number): string {
  return value.toLocaleString('en');
}
