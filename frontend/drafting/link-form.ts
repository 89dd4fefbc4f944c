import type { Editor } from '@tiptap/core';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { linkAddress } from './links';
import { words } from './words';

/** Asks where a link leads, and refuses what may not stand in a letter. */
@customElement('link-form')
export class LinkForm extends LitElement {
  @property({ attribute: false }) editor?: Editor;
  @state() private open = false;
  @state() private error = '';

  protected override createRenderRoot() {
    return this;
  }

  async ask() {
    this.open = true;
    this.error = '';
    await this.updateComplete;
    this.querySelector('input')?.select();
  }

  protected override render() {
    if (!this.open) {
      return nothing;
    }
    const href = String(this.editor?.getAttributes('link').href ?? '');
    return html`<form class="link-form" @submit=${this.set} @keydown=${this.escape}>
      <label
        >${words.linkAddress} <input name="address" type="text" inputmode="url" .value=${href} autocomplete="off"
      /></label>
      <button class="btn">${words.linkApply}</button>
      ${
        href
          ? html`<button type="button" class="btn quiet" @click=${() => this.unlink()}>${words.linkRemove}</button>`
          : nothing
      }
      <span role="alert">${this.error}</span>
    </form>`;
  }

  private set(event: SubmitEvent) {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('address')).trim();
    const href = linkAddress(typed);
    if (!typed) {
      this.unlink();
    } else if (!href) {
      this.error = words.linkWrong;
    } else {
      this.apply(typed, href);
    }
  }

  private apply(typed: string, href: string) {
    const editor = this.editor!;
    const step = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link')) {
      step.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else {
      step.setMark('link', { href }).run();
    }
    this.open = false;
  }

  private unlink() {
    this.open = false;
    this.editor!.chain().focus().extendMarkRange('link').unsetMark('link').run();
  }

  private escape(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      this.open = false;
      this.editor?.commands.focus();
    }
  }
}
