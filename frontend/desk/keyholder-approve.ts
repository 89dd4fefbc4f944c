import { copy, hex, type Bytes } from '../crypto/bytes';
import { toBase64url } from '../protocol/base64url';
import { approve } from '../protocol/keyholder-keys';
import { renderLetter } from '../protocol/letter-dom';
import { el } from './dom';
import type { KeyholderLine } from './keyholder-line';
import type { Pane } from './keyholder-pane';
import type { Letter } from './keyholder-proposal';
import { termsInWords } from './keyholder-terms';
import { words } from './keyholder-words';
import type { KeyholderRecord, Store } from './store';

/** The approval of one proposal, which has been compared with the own draft already. */
export class Approving {
  constructor(
    private readonly pane: Pane,
    private readonly store: Store,
    private readonly line: KeyholderLine,
    private readonly letter: Letter,
    private readonly record: KeyholderRecord,
  ) {}

  show(): void {
    const { terms, text, D } = this.letter;
    const before = this.record.approved !== undefined && hex(this.record.approved) === hex(D);
    this.pane.show(
      words.approve.title,
      el('p', 'good', words.approve.checked),
      before ? el('p', 'small', words.approve.already) : null,
      el('h2', '', words.approve.terms),
      termsInWords(terms),
      el('h2', '', words.approve.text),
      el('div', { class: 'sheet', tabindex: '0', role: 'region', 'aria-label': words.approve.text }, this.page(text)),
      el('h2', '', words.approve.fingerprint),
      wholeFingerprint(D),
      el('p', 'small', words.approve.fingerprintHelp),
      el('p', '', words.approve.what),
      this.pane.act(words.approve.button, '', () => this.pane.attempt(() => this.approve())),
    );
  }

  private page(text: Letter['text']): HTMLElement {
    return renderLetter(text, { titleLevel: 3, showAddresses: true });
  }

  private async approve(): Promise<void> {
    const { letterId, D } = this.letter;
    this.pane.say(words.approve.sending);
    const sig = await approve(this.record.keys.signing, D);
    await this.store.keepKeyholder({ ...this.record, approved: copy(D) });
    await this.line.handOver({ type: 'approval', letterId, D: toBase64url(D), sig: toBase64url(sig) });
    this.pane.show(words.approve.done, el('p', 'good', words.approve.doneWhy(this.record.label)), wholeFingerprint(D));
  }
}

/** All of D, in groups that can be read out. */
export function wholeFingerprint(D: Bytes): HTMLElement {
  return el('p', 'mono fingerprint', (hex(D).match(/.{4}/g) ?? []).join(' '));
}
