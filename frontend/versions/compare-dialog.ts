import { getSchema, type Editor } from '@tiptap/core';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import * as Y from 'yjs';
import { draftSchema } from '../drafting/schema';
import { compare, type Comparison } from './compare';
import { showComparison } from './comparison-view';
import { labelOf } from './labels';
import { summary } from './summary';
import type { Version, VersionsApi } from './versions-api';
import { words } from './words';

/** Two versions of the draft beside each other in one text: what was put in and taken out, and by whom. */
@customElement('compare-dialog')
export class CompareDialog extends LitElement {
  @property({ attribute: false }) api?: VersionsApi;
  @property({ attribute: false }) versions: Version[] = [];
  @state() private from?: Version;
  @state() private until?: Version;
  @state() private comparison?: Comparison | null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.compared') private page!: HTMLElement;
  private shown?: Editor;

  protected override createRenderRoot() {
    return this;
  }

  async show(from: Version, until: Version) {
    this.from = from;
    this.until = until;
    this.comparison = undefined;
    await this.updateComplete;
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    const comparison = await this.compared(from, until);
    if (this.from === from && this.until === until) {
      this.comparison = comparison;
      await this.updateComplete;
      this.shown?.destroy();
      this.shown = comparison ? showComparison(this.page, comparison) : undefined;
    }
  }

  private async compared(from: Version, until: Version): Promise<Comparison | null> {
    const [one, other, difference] = await Promise.all([
      this.api!.bytes(from.seq),
      this.api!.bytes(until.seq),
      this.api!.difference(from.seq, until.seq),
    ]);
    return one && other && difference ? compare(docOf(one), docOf(other), getSchema(draftSchema), difference) : null;
  }

  protected override render() {
    const { from, until } = this;
    return html`<dialog class="compare" aria-labelledby="compare-title" @close=${this.closed}>
      ${from && until ? this.head(from, until) : nothing}
      <div class="compared"></div>
    </dialog>`;
  }

  private head(from: Version, until: Version) {
    const later = this.versions.filter(({ seq }) => seq > from.seq);
    return html`<header>
      <h2 id="compare-title">${words.since(labelOf(from, this.versions))}</h2>
      <label
        >${words.until}
        <select @change=${(event: Event) => this.choose(later, event)}>
          ${later.map(
            (each) =>
              html`<option value=${each.seq} ?selected=${each === until}>${labelOf(each, this.versions)}</option>`,
          )}
        </select>
      </label>
      <button type="button" class="btn quiet" @click=${() => this.dialog.close()}>${words.close}</button>
      <div role="status">${this.told()}</div>
    </header>`;
  }

  private told() {
    if (this.comparison === undefined) {
      return html`<p>${words.comparing}</p>`;
    }
    const lines = this.comparison ? summary(this.comparison) : [words.unavailable];
    return html`<ul>
      ${(lines.length ? lines : [words.same]).map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }

  private choose(later: Version[], event: Event) {
    const chosen = later.find(({ seq }) => String(seq) === (event.target as HTMLSelectElement).value);
    if (chosen) {
      void this.show(this.from!, chosen);
    }
  }

  private closed() {
    this.shown?.destroy();
    this.shown = undefined;
    this.from = this.until = undefined;
  }
}

function docOf(bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  return doc;
}
