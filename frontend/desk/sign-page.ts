import { renderLetter } from '../protocol/letter-dom';
import { Stop } from './checked-letter';
import { ChoiceForm } from './choice-form';
import { DevicePanel } from './device-panel';
import { button, el } from './dom';
import type { Right } from './enroller';
import { beforeSigning, chip, fingerprintOf, list, progress } from './parts';
import type { Screen } from './screen';
import { ReceiptFault, type SigningSession } from './signing-session';
import { stopped, notice } from './notices';
import { Offline, Refused } from './wire';
import { words } from './words';

export interface SignPageParts {
  screen: Screen;
  session: SigningSession;
  devices: DevicePanel;
  right: () => Right;
  forget: () => Promise<void>;
  again: () => void;
  textFirst: boolean;
}

/** The signing screens of one letter. At most two of them lie between reading and having signed. */
export class SignPage {
  private live = el('div');
  private shown = '';
  private busy = false;
  /** Somebody is in the middle of something: a form, a question, the text. Only the end of the signing interrupts it. */
  private away = false;

  constructor(private readonly parts: SignPageParts) {
    parts.session.onWait = (seconds) => parts.screen.say(words.waiting(seconds));
  }

  /** Shows what fits now; a form that somebody is filling in stays as it is. */
  render(): void {
    if (this.busy) {
      return;
    }
    const { session, right } = this.parts;
    const state = right();
    const key = JSON.stringify([session.accepting, session.ended, session.standing, state, session.person]);
    if (key !== this.shown && !(this.away && session.accepting)) {
      this.shown = key;
      this.away = false;
      this.showMain(state);
    }
    this.updateLive();
  }

  /** Looks again where everything stands. */
  async refresh(): Promise<void> {
    if (!this.busy) {
      await this.parts.session.refresh().finally(() => this.render());
    }
  }

  private showMain(right: Right): void {
    const { session, screen } = this.parts;
    if (typeof right === 'object') {
      stopped(screen, right.stop);
    } else if (!session.accepting) {
      const [title, means] = words.ended[session.stage.stage] ?? [words.notOpenTitle, words.notOpenMeans];
      notice(screen, title, means, this.readButton());
    } else if (session.standing === 'none') {
      this.showForm(right, words.sign);
    } else {
      this.showStanding();
    }
  }

  private showForm(right: Right, title: string): void {
    const { session, screen, devices } = this.parts;
    if (right === 'elsewhere') {
      screen.show(words.elsewhereTitle, el('p', {}, words.elsewhereMeans), devices.enter(), this.foot());
      return;
    }
    if (right === 'refused' || right === 'offline') {
      const [head, means] =
        right === 'refused' ? [words.refusedTitle, words.refusedMeans] : [words.offlineTitle, words.offlineMeans];
      const again = button(words.tryAgain, 'quiet', () => this.parts.again());
      notice(screen, head, means, again, this.foot());
      return;
    }
    const form = new ChoiceForm(session.letter.terms, session.person);
    const changing = !['none', 'withdrawn', 'withdrawing'].includes(session.standing);
    const go = button(changing ? words.saveChange : words.sign, 'wide', () =>
      this.act(go, words.sealing, () => session.sign(form.choice)),
    );
    if (right === 'preparing') {
      go.disabled = true;
      screen.say(words.preparing);
    }
    screen.show(
      title,
      this.live,
      this.textFirst(),
      form.element,
      beforeSigning(session.letter),
      el('p', 'primary', go, right === 'preparing' ? el('span', 'small', words.preparing) : null),
      changing ? button(words.cancel, 'quiet', () => this.showAgain()) : null,
      fingerprintOf(session.letter),
      this.foot(),
    );
  }

  private showStanding(): void {
    const { session, screen, devices } = this.parts;
    const { standing, stage } = session;
    const gone = standing === 'withdrawn' || standing === 'withdrawing';
    const look = standing === 'inBook' ? 'chip go' : 'chip wait';
    const { threshold } = session.letter.terms;
    const steps =
      standing === 'inBook' ? words.stepsInBook(threshold) : words.steps(threshold, words.flush(stage.flushSeconds));
    screen.show(
      gone ? words.withdrawnTitle : standing === 'waiting' ? words.thanks : words.standingTitle,
      el('p', {}, el('span', look, words.standing[standing])),
      el('p', 'small', words.onlyHere),
      standing === 'unsent' ? el('p', {}, words.unsentMeans) : null,
      gone ? el('p', {}, words.withdrawnMeans) : el('h2', {}, words.next),
      gone ? null : list(steps),
      this.live,
      el(
        'p',
        'actions',
        button(gone ? words.signAgain : words.change, gone ? '' : 'quiet', () =>
          this.go(() => this.showForm('held', gone ? words.sign : words.change)),
        ),
        gone ? null : button(words.withdraw, 'quiet', () => this.go(() => this.showWithdraw())),
      ),
      devices.ticket(),
      fingerprintOf(session.letter),
      this.foot(button(words.forget, 'link', () => this.go(() => this.showForget()))),
    );
  }

  private showWithdraw(): void {
    const { session, screen } = this.parts;
    const go = button(words.withdraw, 'wide', () => this.act(go, words.withdrawing, () => session.withdraw()));
    screen.show(
      words.withdrawTitle,
      el('p', {}, words.withdrawMeans),
      el('p', 'primary', go),
      button(words.cancel, 'quiet', () => this.showAgain()),
    );
  }

  private showForget(): void {
    const { session, screen, devices, forget } = this.parts;
    const go = button(words.forget, 'wide', () => this.act(go, '', forget, words.forgotten));
    const pending = session.standing !== 'inBook' && session.standing !== 'withdrawn';
    screen.show(
      words.forgetTitle,
      ...words.forgetMeans.map((each) => el('p', {}, each)),
      pending ? el('p', 'warn', words.forgetPending) : null,
      devices.ticket(true),
      el('p', 'primary', go),
      button(words.cancel, 'quiet', () => this.showAgain()),
    );
  }

  private showText(): void {
    const back = button(words.back, 'quiet', () => this.showAgain());
    const text = renderLetter(this.parts.session.letter.text, { titleLevel: 2 });
    this.parts.screen.show(
      words.readTitle,
      el('p', 'small', words.readMeans),
      back,
      text,
      fingerprintOf(this.parts.session.letter),
    );
  }

  private showDevices(): void {
    const { screen, devices } = this.parts;
    const back = button(words.back, 'quiet', () => this.showAgain());
    screen.show(words.device, el('p', {}, words.deviceMeans), devices.code(), devices.enter(), back);
  }

  private showAgain(): void {
    this.shown = '';
    this.away = false;
    this.render();
  }

  private textFirst(): HTMLElement | null {
    return this.parts.textFirst ? renderLetter(this.parts.session.letter.text, { titleLevel: 2 }) : null;
  }

  private foot(...more: HTMLElement[]): HTMLElement {
    const device = button(words.device, 'link', () => this.go(() => this.showDevices()));
    return el('p', 'foot', this.readButton(), device, ...more);
  }

  private readButton(): HTMLElement {
    return button(words.read, 'link', () => this.go(() => this.showText()));
  }

  private go(show: () => void): void {
    this.parts.screen.use();
    this.away = true;
    show();
  }

  private async act(pressed: HTMLButtonElement, saying: string, work: () => Promise<void>, done = ''): Promise<void> {
    const { screen } = this.parts;
    screen.use();
    screen.say(saying);
    this.busy = pressed.disabled = true;
    const trouble = await work().then(() => done, explain);
    this.busy = pressed.disabled = false;
    this.showAgain();
    screen.say(trouble);
  }

  private updateLive(): void {
    const { stage } = this.parts.session;
    this.live.replaceChildren(el('p', {}, chip(stage)), progress(stage));
  }
}

function explain(fault: unknown): string {
  if (fault instanceof ReceiptFault) {
    return words.receiptFault;
  }
  if (fault instanceof Offline) {
    return words.offlineTitle;
  }
  return fault instanceof Refused ? words.closedNow : fault instanceof Stop ? words.stop[fault.why] : words.failed;
}
