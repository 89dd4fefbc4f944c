import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { outline, type OutlineEntry } from './measure';
import { words } from './words';

/** The parts of the letter, and the way to each of them. */
@customElement('draft-outline')
export class DraftOutline extends LitElement {
  @property({ attribute: false }) editor?: Editor;
  /** What the editor shows: a new one with every change. */
  @property({ attribute: false }) doc?: Node;
  /** Counts what happens in the draft: the caret moves too. */
  @property({ type: Number }) turn = 0;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<nav class="out" aria-label=${words.outline}>
      ${this.editor ? outline(this.editor.state.doc).map((entry) => this.entry(entry)) : nothing}
    </nav>`;
  }

  private entry({ label, at, end, level }: OutlineEntry) {
    const { from } = this.editor!.state.selection;
    const here = from >= at && from < end;
    return html`<button
      type="button"
      class=${`level-${level}${here ? ' on' : ''}`}
      aria-current=${here ? 'true' : nothing}
      @click=${() => this.go(at)}
    >
      ${label}
    </button>`;
  }

  /** Puts the caret into the first line of what stands there. */
  private go(at: number) {
    const { state, view } = this.editor!;
    const selection = Selection.near(state.doc.resolve(at + 1), 1);
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    view.focus();
  }
}
