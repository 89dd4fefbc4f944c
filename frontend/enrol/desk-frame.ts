import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { KNOCK } from '../protocol/desk-messages';
import { AppApi } from './app-api';
import { DeskLine, type Mode } from './desk-line';
import './unwatched';

/** Moves a part of the page without taking it off the page, so that a frame goes on as it is; not every browser can. */
interface Moving {
  moveBefore(node: Node, before: Node | null): void;
}

const MOVES = 'moveBefore' in Element.prototype;

/**
 * The desk, in a frame of its own origin. The page around it learns nothing of what happens inside; of a keyholder's
 * acts, which are known by name, it says `desk-done` once the server has answered.
 */
@customElement('desk-frame')
export class DeskFrame extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
    /* What is left to say is a few lines: the frame gives its room back to the page. */
    :host([done]) {
      height: 16rem !important;
    }
    :host([mode='enrol']) {
      display: none;
    }
    iframe {
      display: block;
      width: 100%;
      height: 100%;
      border: 0;
      color-scheme: light dark;
    }
  `;

  @property() src = '';
  @property({ reflect: true }) mode: Mode = 'enrol';
  /** A keyholder's act is done: nothing more is asked of anyone in here. */
  @property({ type: Boolean, reflect: true }) done = false;
  @property({ attribute: 'letter-id' }) letterId = '';
  /** How a reader of the page hears the frame called. */
  @property() label = 'Signing desk';
  /** It stands in the server's first answer: what the app's page shows later goes on with its frame. */
  @property({ type: Boolean }) early = false;
  @query('iframe') private frame?: HTMLIFrameElement;
  private line: DeskLine | undefined;
  private hasEnrolled = () => {};
  /** Once the desk in the frame has enrolled, or had nothing to enrol. */
  readonly enrolled = new Promise<void>((resolve) => (this.hasEnrolled = resolve));
  private api?: AppApi;
  private begun = false;
  private goesOn = false;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('message', this.knocked);
    this.requestUpdate(); // it may stand where it stays only now
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('message', this.knocked);
    this.line?.close();
  }

  override willUpdate() {
    if (!this.begun && this.staysHere()) {
      this.begun = true;
      this.begin();
    }
  }

  /** Vaadin makes a view aside, and puts it in its place once it is whole: a frame would be loaded twice. */
  private staysHere(): boolean {
    const outlet = document.getElementById('outlet');
    return this.early || outlet === null || outlet.contains(this);
  }

  private begin(): void {
    if (this.early && !MOVES) {
      this.mode = 'enrol'; // its frame would begin anew, and lose what somebody chose: it stays out of sight
    }
    const before = this.early ? null : document.querySelector<DeskFrame>('desk-frame[early]');
    this.goesOn = before !== null && before.src === this.src && this.goOn(before);
    this.api ??= AppApi.ofPage();
    if (!this.goesOn && (this.mode === 'enrol' || this.mode === 'sign')) {
      this.api.ahead();
    }
    if (this.mode === 'sign' && !this.early) {
      document.getElementById('early-text')?.remove(); // the view stands in its place
    }
  }

  /** Takes over the frame as it stands, and the line to it. */
  private goOn(before: DeskFrame): boolean {
    const { frame, line, api } = before;
    if (!MOVES || frame === undefined || frame === null) {
      return false;
    }
    (this.renderRoot as ShadowRoot & Moving).moveBefore(frame, null);
    [this.line, this.api] = [line, api];
    before.line = undefined; // it closes what is still its own when it goes
    return true;
  }

  override render() {
    return this.begun && !this.goesOn ? this.iframe() : nothing;
  }

  private iframe() {
    return html`<iframe
      title=${this.label}
      src=${this.src}
      sandbox="allow-scripts allow-same-origin allow-downloads"
      referrerpolicy="no-referrer"
      allow=""
    ></iframe>`;
  }

  /** Only this frame, only from the desk's origin, only with one port. */
  private readonly knocked = (event: MessageEvent) => {
    const fromDesk = event.origin === new URL(this.src, location.href).origin;
    const fromFrame = event.source !== null && event.source === this.frame?.contentWindow;
    if (!fromDesk || !fromFrame || event.data?.type !== KNOCK || event.ports.length !== 1) {
      return;
    }
    this.done = false;
    this.line?.close();
    this.line = new DeskLine(event.ports[0]!, this.api!, {
      mode: this.mode,
      letterId: this.letterId,
      textOfDraft: async (letterId) => (await import('../drafting/draft-copy')).canonicalTextOfDraft(letterId),
      enrolled: () => this.hasEnrolled(),
      finished: (of, { ok }) => {
        this.done = ok;
        this.dispatchEvent(new CustomEvent('desk-done', { detail: { of, ok } }));
      },
    });
  };
}
