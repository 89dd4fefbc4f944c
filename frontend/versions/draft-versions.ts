import { getSchema } from '@tiptap/core';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import * as Y from 'yjs';
import type { Bench } from '../drafting/bench';
import { draftSchema } from '../drafting/schema';
import { writtenDate } from '../protocol/letter-words';
import { documentOf } from './compare';
import './compare-dialog';
import type { CompareDialog } from './compare-dialog';
import { labelOf, namesOf } from './labels';
import { restore } from './restore';
import { VersionsApi, type Version } from './versions-api';
import './versions.css';
import { words } from './words';

/** The versions of the draft: those somebody named, and those that came by themselves. */
@customElement('draft-versions')
export class DraftVersions extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  /** Whether everything written here is committed: only that can be named. */
  @property({ type: Boolean }) saved = false;
  @state() private versions?: Version[] | null;
  @state() private told = '';
  @query('compare-dialog') private dialog!: CompareDialog;

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated() {
    void this.load();
  }

  private get api(): VersionsApi {
    return new VersionsApi(this.bench!.seat.letterId);
  }

  private async load() {
    this.versions = await this.api.list();
  }

  private get writing(): boolean {
    return Boolean(this.bench?.seat.author && this.bench.access === 'writing');
  }

  protected override render() {
    const all = this.versions;
    return html`
      ${this.writing ? this.naming() : nothing}
      <p class="small" role="status">${this.told}</p>
      ${
        all
          ? html`<ol class="versions">
              ${all.map((version, index) => this.entry(version, index, all))}
            </ol>`
          : all === null
            ? html`<p>${words.unavailable}</p>`
            : nothing
      }
      ${all?.length === 0 ? html`<p class="small">${words.none}</p>` : nothing}
      <compare-dialog .api=${this.api} .versions=${all ?? []}></compare-dialog>
    `;
  }

  private naming() {
    return html`<form class="name-version" @submit=${this.name}>
      <label
        >${words.name} <input name="name" maxlength="120" placeholder=${words.nameHint} autocomplete="off"
      /></label>
      <button class="btn quiet" ?disabled=${!this.saved} title=${this.saved ? '' : words.wait}>${words.keep}</button>
    </form>`;
  }

  private entry(version: Version, index: number, all: Version[]) {
    const { name, by, day, writers, seq } = version;
    const label = labelOf(version, all);
    const latest = seq === all[0]!.seq;
    return html`<li>
      <b>${label}</b>
      ${name === null ? nothing : html`<p class="small">${words.namedBy(by || words.former, writtenDate(day, 'en'))}</p>`}
      ${writers.length ? html`<p class="small">${words.writtenBy(namesOf(writers))}</p>` : nothing}
      ${
        latest && index === 0
          ? nothing
          : html`<div class="acts">
              ${this.act(words.compare, label, () => this.dialog.show(version, all[0]!), latest)}
              ${this.writing ? this.act(words.restore, label, () => this.restore(version, label), latest) : nothing}
            </div>`
      }
    </li>`;
  }

  private act(what: string, label: string, press: () => Promise<void>, off: boolean) {
    return html`<button
      type="button"
      class="text"
      aria-label=${`${what}: ${label}`}
      ?disabled=${off}
      @click=${() => void press()}
    >
      ${what}
    </button>`;
  }

  private async name(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name')).trim();
    if (name && (await this.api.name(name))) {
      form.reset();
      await this.load();
    }
  }

  /** What stands there now is named first: a version that was restored by mistake costs nothing. */
  private async restore(version: Version, label: string) {
    const bytes = await this.api.bytes(version.seq);
    if (!bytes || !(await this.api.name(words.before(label)))) {
      this.told = words.unavailable;
      return;
    }
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    restore(this.bench!.editor!, documentOf(doc, getSchema(draftSchema)));
    this.told = words.restored(label);
    await this.bench!.session!.until(({ save }) => save === 'saved');
    await this.load();
  }
}
