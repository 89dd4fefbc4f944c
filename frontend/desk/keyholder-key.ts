import { random, type Bytes } from '../crypto/bytes';
import { toBase64url } from '../protocol/base64url';
import { normalise, toCode } from '../protocol/code';
import { keyholderKeys } from '../protocol/keyholder-keys';
import { el } from './dom';
import type { KeyholderLine } from './keyholder-line';
import { field, type Pane } from './keyholder-pane';
import { words } from './keyholder-words';
import type { KeyholderRecord, Store } from './store';

const LONGEST_LABEL = 60;

/** Making a keyholder's key: the code is shown once, and typed back in part before anything is registered. */
export class KeyMaking {
  private label = words.key.labelDefault;

  constructor(
    private readonly pane: Pane,
    private readonly store: Store,
    private readonly line: KeyholderLine,
    private readonly letterId: string,
    private readonly restore: () => void,
  ) {}

  async start(): Promise<void> {
    const held = await this.store.keyholder(this.letterId);
    if (held === undefined) {
      this.begin();
    } else {
      this.offerHeld(held);
    }
  }

  private offerHeld(held: KeyholderRecord): void {
    this.pane.show(
      words.key.title,
      el('p', '', words.key.existing, ' ', words.made.label(held.label)),
      this.pane.act(words.key.register, '', () => this.pane.attempt(() => this.register(held))),
      el(
        'p',
        'small',
        this.pane.act(words.key.fresh, 'link', () => this.begin()),
        ' ',
        words.key.freshWhy,
      ),
    );
  }

  private begin(): void {
    const label = field('label', words.key.label, words.key.labelHelp, {
      value: this.label,
      autocapitalize: 'sentences',
    });
    const make = async () => {
      this.label = label.input.value.normalize('NFC').trim();
      const fits = this.label !== '' && this.label.length <= LONGEST_LABEL;
      label.complain(fits ? '' : words.key.labelWrong);
      if (fits) {
        const secret = random(16);
        this.showCode(secret, await toCode(secret));
      }
    };
    this.pane.show(
      words.key.title,
      el('p', '', words.key.why),
      this.pane.fields(words.key.make, () => make(), label.whole),
      this.pane.act(words.key.have, 'link', this.restore),
    );
  }

  private showCode(secret: Bytes, code: string): void {
    const groups = code.split(' ').map((group) => el('li', '', group));
    this.pane.show(
      words.code.title,
      el('p', '', words.code.why),
      el('ol', { class: 'code', 'aria-label': words.code.label }, ...groups),
      el('p', 'small', words.code.how),
      this.pane.act(words.code.next, '', () => this.askBack(secret, code)),
    );
  }

  private askBack(secret: Bytes, code: string): void {
    const asked = twoOf(code.split(' ').length).map((at) => {
      const attributes = { maxlength: '6', class: 'input group' };
      return { at, ...field(`group-${at}`, words.back.group(at + 1), '', attributes) };
    });
    const check = () => {
      const wrong = asked.filter(({ at, input }) => normalise(input.value) !== code.split(' ')[at]);
      asked.forEach(({ complain }) => complain(''));
      wrong.toReversed().forEach(({ at, complain }) => complain(words.back.wrong(at + 1)));
      if (wrong.length === 0) {
        return this.pane.attempt(() => this.keep(secret));
      }
      return undefined;
    };
    this.pane.show(
      words.back.title,
      el('p', '', words.back.why),
      this.pane.fields(words.back.register, check, ...asked.map(({ whole }) => whole)),
      this.pane.act(words.back.show, 'link', () => this.showCode(secret, code)),
    );
  }

  /** Kept here first: a key that is registered and then lost would be worse than one that is only kept. */
  private async keep(secret: Bytes): Promise<void> {
    const record = { letterId: this.letterId, label: this.label, keys: await keyholderKeys(secret) };
    await this.store.keepKeyholder(record);
    void navigator.storage?.persist?.().catch(() => false); // a browser short of room forgets us last
    await this.register(record);
  }

  private async register({ letterId, label, keys }: KeyholderRecord): Promise<void> {
    this.pane.say(words.back.sending);
    const x25519 = toBase64url(keys.opening.publicKey);
    const ed25519 = toBase64url(keys.signing.publicKey);
    await this.line.handOver({ type: 'key', letterId, x25519, ed25519, label });
    this.pane.show(words.made.title, el('p', 'good', words.made.label(label)), el('p', '', words.made.why));
  }
}

/** Two different places, in order. */
function twoOf(count: number): number[] {
  const [first, second] = random(2) as unknown as [number, number];
  const one = first % count;
  const other = (one + 1 + (second % (count - 1))) % count;
  return [Math.min(one, other), Math.max(one, other)];
}
