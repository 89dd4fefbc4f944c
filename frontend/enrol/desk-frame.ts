import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { KNOCK } from '../protocol/desk-messages';
import { AppApi } from './app-api';
import { DeskLine, type Mode } from './desk-line';
import './unwatched';

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
  @query('iframe') private frame?: HTMLIFrameElement;
  private line?: DeskLine;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('message', this.knocked);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('message', this.knocked);
    this.line?.close();
  }

  override render() {
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
    this.line = new DeskLine(event.ports[0]!, AppApi.ofPage(), {
      mode: this.mode,
      letterId: this.letterId,
      textOfDraft: async (letterId) => (await import('../drafting/draft-copy')).canonicalTextOfDraft(letterId),
      finished: (of, { ok }) => {
        this.done = ok;
        this.dispatchEvent(new CustomEvent('desk-done', { detail: { of, ok } }));
      },
    });
  };
}
