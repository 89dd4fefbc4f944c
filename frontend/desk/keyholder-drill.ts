import { random } from '../crypto/bytes';
import { toBase64url } from '../protocol/base64url';
import { drill } from '../protocol/keyholder-keys';
import type { Crew } from './crew';
import { el } from './dom';
import type { KeyholderLine } from './keyholder-line';
import type { Pane } from './keyholder-pane';
import { placeOf, type Letter } from './keyholder-proposal';
import { Stop } from './keyholder-stop';
import { words } from './keyholder-words';
import type { KeyholderRecord } from './store';

/** Can you still open? A sealed box of the desk's own, opened with the key that the letter's terms name. */
export class Drill {
  constructor(
    private readonly pane: Pane,
    private readonly crew: Crew,
    private readonly line: KeyholderLine,
    private readonly letter: Letter,
    private readonly record: KeyholderRecord,
  ) {}

  show(): void {
    this.pane.show(
      words.drill.title,
      el('p', 'serif', this.letter.text.title),
      el('p', '', words.drill.why),
      this.pane.act(words.drill.button, '', () => this.pane.attempt(() => this.run(), words.drill.failed)),
    );
  }

  private async run(): Promise<void> {
    const { letterId, terms, termsBytes, D } = this.letter;
    const { opening, signing } = this.record.keys;
    const place = placeOf(this.record.keys, terms);
    if (!(await this.crew.run('tryKey', { termsBytes, D, key: opening, place, share: random(33) }))) {
      throw new Stop('other-key');
    }
    const sig = toBase64url(await drill(signing, D));
    await this.line.handOver({ type: 'drilled', letterId, D: toBase64url(D), sig });
    this.pane.show(words.drill.done, el('p', 'good', words.drill.doneWhy), el('p', '', words.drill.keep));
  }
}
