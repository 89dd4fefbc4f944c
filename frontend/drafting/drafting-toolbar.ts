import type { Editor } from '@tiptap/core';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { linkAddress } from './links';
import { addDemand } from './part-keys';
import { words } from './words';

interface Tool {
  label: string;
  show?: unknown;
  on?: boolean;
  off?: boolean;
  press: () => void;
}

/** The tools above the page: one stop for the Tab key, arrows within. It scrolls sideways where it does not fit. */
@customElement('drafting-toolbar')
export class DraftingToolbar extends LitElement {
  @property({ attribute: false }) editor?: Editor;
  @property() length = '';
  @state() private linking = false;
  @state() private linkError = '';
  @state() private current = 0;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const tools = this.tools();
    return html`
      <div class="tools" role="toolbar" aria-label=${words.toolbar} aria-orientation="horizontal" @keydown=${this.move}>
        ${tools.map(
          (tool, index) =>
            html`<button
              type="button"
              class=${tool.on ? 'on' : ''}
              aria-label=${tool.label}
              aria-pressed=${tool.on === undefined ? nothing : String(tool.on)}
              aria-disabled=${tool.off ? 'true' : nothing}
              tabindex=${index === this.current ? 0 : -1}
              @focus=${() => (this.current = index)}
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => tool.off || tool.press()}
            >
              ${tool.show ?? tool.label}
            </button>`,
        )}
        <span class="chip length">${this.length}</span>
      </div>
      ${this.linking ? this.linkForm() : nothing}
    `;
  }

  /** Gives the keyboard to the tools: Alt+F10 from the page. */
  override focus() {
    this.querySelectorAll<HTMLElement>('[role=toolbar] button')[this.current]?.focus();
  }

  private tools(): Tool[] {
    const editor = this.editor;
    if (!editor) {
      return [];
    }
    const step = () => editor.chain().focus();
    const { $from } = editor.state.selection;
    const inBlocks = ['body', 'closing'].includes($from.node(Math.min(1, $from.depth)).type.name);
    const plain = $from.parent.type.spec.content === 'text*';
    const off = !editor.isEditable;
    const block = (label: string, on: boolean, press: () => void): Tool => ({
      label,
      on,
      off: off || !inBlocks,
      press,
    });
    const mark = (label: string, show: unknown, name: string, press: () => void): Tool => {
      return { label, show, on: editor.isActive(name), off: off || plain, press };
    };
    const heading = (level: 2 | 3) => step().toggleNode('heading', 'paragraph', { level }).run();
    return [
      mark(words.bold, html`<b>B</b>`, 'bold', () => step().toggleMark('bold').run()),
      mark(words.italic, html`<i>I</i>`, 'italic', () => step().toggleMark('italic').run()),
      block(words.heading, editor.isActive('heading', { level: 2 }), () => heading(2)),
      block(words.subheading, editor.isActive('heading', { level: 3 }), () => heading(3)),
      block(words.list, editor.isActive('bulletList'), () => step().toggleList('bulletList', 'listItem').run()),
      block(words.numbered, editor.isActive('orderedList'), () => step().toggleList('orderedList', 'listItem').run()),
      block(words.quote, editor.isActive('blockquote'), () => step().toggleWrap('blockquote').run()),
      mark(words.link, undefined, 'link', () => this.link()),
      { label: words.demand, off, press: () => addDemand(editor) },
      { label: words.undo, off, press: () => step().undo().run() },
      { label: words.redo, off, press: () => step().redo().run() },
    ];
  }

  private linkForm() {
    const href = String(this.editor?.getAttributes('link').href ?? '');
    return html`<form class="link-form" @submit=${this.setLink} @keydown=${this.escape}>
      <label
        >${words.linkAddress} <input name="address" type="text" inputmode="url" .value=${href} autocomplete="off"
      /></label>
      <button class="btn">${words.linkApply}</button>
      ${
        href
          ? html`<button type="button" class="btn quiet" @click=${() => this.unlink()}>${words.linkRemove}</button>`
          : nothing
      }
      <span role="alert">${this.linkError}</span>
    </form>`;
  }

  private link() {
    this.linking = true;
    this.linkError = '';
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.link-form input')?.select());
  }

  private setLink(event: SubmitEvent) {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('address')).trim();
    if (!typed) {
      this.unlink();
      return;
    }
    const href = linkAddress(typed);
    if (!href) {
      this.linkError = words.linkWrong;
      return;
    }
    const step = this.editor!.chain().focus().extendMarkRange('link');
    if (this.editor!.state.selection.empty && !this.editor!.isActive('link')) {
      step.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else {
      step.setMark('link', { href }).run();
    }
    this.linking = false;
  }

  private unlink() {
    this.linking = false;
    this.editor!.chain().focus().extendMarkRange('link').unsetMark('link').run();
  }

  private escape(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      this.linking = false;
      this.editor?.commands.focus();
    }
  }

  private move(event: KeyboardEvent) {
    const buttons = [...this.querySelectorAll<HTMLElement>('[role=toolbar] button')];
    const steps: Record<string, number> = {
      ArrowRight: (this.current + 1) % buttons.length,
      ArrowLeft: (this.current - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = steps[event.key];
    if (event.key === 'Escape') {
      this.editor?.commands.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      buttons[to]?.focus();
    }
  }
}
