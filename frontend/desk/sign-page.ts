import type { DevicePanel } from './device-panel';
import { words as device } from './device-words';
import { button, el, rest } from './dom';
import type { Right } from './enroller';
import { explain, notice, stopped } from './notices';
import { announcement, chip, progress } from './parts';
import type { Screen } from './screen';
import { deviceScreen, textScreen } from './side-screens';
import { formScreen } from './form-screen';
import type { SigningSession } from './signing-session';
import { forgetButton, standingScreen } from './standing-screens';
import type { Seen } from './wire';
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
  /** What changes by itself: how long one may sign, and how many have. */
  readonly live = el('div');
  private shown = '';
  private busy = false;
  /** Somebody went back while something was under way: its end shows where that leads. */
  private leaving = false;
  /** Somebody is in the middle of something: a form, a question, the text. Only the end of the signing interrupts it. */
  private away = false;

  constructor(readonly parts: SignPageParts) {
    parts.session.onWait = (seconds, held) =>
      parts.screen.say(held ? words.waitingHeld(seconds) : words.waiting(seconds));
  }

  /** Shows what fits now; a form that somebody is filling in stays as it is. */
  render(): void {
    if (this.busy) {
      return;
    }
    const { session, right, devices } = this.parts;
    const state = right();
    const key = JSON.stringify([
      session.accepting,
      session.ended,
      session.standing,
      session.omitted,
      state,
      session.person,
    ]);
    if (key !== this.shown && !(this.away && session.accepting)) {
      this.shown = key;
      this.away = false;
      this.show(state);
    }
    const said = this.parts.textFirst ? announcement(session.stage) : null; // the page around a frame says it, too
    const above = [state === 'held' ? devices.alarm() : null, said];
    this.showLive(...above.filter((each) => each !== null), el('p', {}, chip(session.stage)), progress(session.stage));
  }

  /** Looks again where everything stands, or goes by what was seen just now. */
  async refresh(seen?: Seen): Promise<void> {
    if (!this.busy) {
      await this.parts.session.refresh(seen).finally(() => this.follow());
    }
  }

  /** Somebody opens another screen here, and comes {@link back} from it. */
  go(show: () => void): void {
    this.parts.screen.use();
    this.away = true;
    show();
  }

  back(): void {
    this.leaving = false;
    this.parts.screen.use();
    this.shown = '';
    this.away = false;
    this.render();
  }

  /** Lets go of what a form is for, also while it waits for a server without time. Whoever only reads meanwhile does not. */
  leave(): void {
    if (this.busy) {
      this.leaving = true;
      this.parts.session.giveUp();
    } else {
      this.back();
    }
  }

  /** Does what a button says, and then shows what has become of it. */
  async act(pressed: HTMLButtonElement, saying: string, work: () => Promise<void>, done = ''): Promise<void> {
    const { screen, session } = this.parts;
    const { standing } = session;
    if (this.busy) {
      return;
    }
    screen.say(saying);
    rest(pressed, (this.busy = true));
    const failed = await work().then(() => '', explain);
    rest(pressed, (this.busy = false));
    if (failed === '' || session.standing !== standing || this.leaving) {
      this.back();
      screen.say(failed || done);
    } else {
      this.render(); // what somebody had chosen stays chosen: pressing again must not do something else
      screen.tell(failed);
    }
  }

  /** What every screen offers at its foot, signed or not: what only those were offered who signed, would tell who did. */
  foot(): HTMLElement {
    const another = button(device.device, 'link', () => this.go(() => deviceScreen(this)));
    const { credential } = this.parts.session;
    return el('p', 'foot', this.readButton(), another, credential === undefined ? null : forgetButton(this));
  }

  /** What has changed by itself is said, too: nobody may be looking. */
  private follow(): void {
    const { shown } = this;
    this.render();
    const { session, screen, right } = this.parts;
    if (shown !== '' && shown !== this.shown && right() !== 'preparing') {
      const signed = session.accepting && session.standing !== 'none';
      const ready = session.accepting && right() === 'held' ? words.ready : screen.title;
      screen.say(signed ? words.standing[session.standing] : ready);
    }
  }

  /** Only what differs: a warning that stood there already is not spoken again, nor does a button lose the focus. */
  private showLive(...content: HTMLElement[]): void {
    const now = this.live.children;
    if (now.length !== content.length || content.some((each, at) => !each.isEqualNode(now[at]!))) {
      this.live.replaceChildren(...content);
    }
  }

  private show(right: Right): void {
    const { session, screen } = this.parts;
    if (typeof right === 'object') {
      stopped(screen, right.stop);
    } else if (!session.accepting) {
      const [title, means] = words.ended[session.stage.stage] ?? [words.notOpenTitle, words.notOpenMeans];
      notice(screen, title, means, this.readButton());
    } else if (session.standing === 'none') {
      formScreen(this, right);
    } else {
      standingScreen(this);
    }
  }

  private readButton(): HTMLElement {
    return button(words.read, 'link', () => this.go(() => textScreen(this)));
  }
}
