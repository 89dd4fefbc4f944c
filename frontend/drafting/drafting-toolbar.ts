import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Bench } from './bench';
import './link-form';
import type { LinkForm } from './link-form';
import { showTab } from './side-tabs';
import './text-tools';
import { keysShown, pressed, toolGroups, type Tool, type ToolHost } from './tools';
import { words } from './words';

/** The tools above the page: one stop for the Tab key, arrows within. */
@customElement('drafting-toolbar')
export class DraftingToolbar extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  /** Counts what happens in the draft: what is on and off changes with it. */
  @property({ type: Number }) turn = 0;
  @property() length = '';
  @state() private current = 0;
  @query('link-form') private link!: LinkForm;

  private readonly host: ToolHost = {
    askForLink: () => void this.link.ask(),
    showTab: (name) => showTab(this, name),
    showKeys: () => {},
  };

  protected override createRenderRoot() {
    return this;
  }

  /** Gives the keyboard to the tools: Alt+F10 from the page. */
  override focus() {
    this.buttons()[this.current]?.focus();
  }

  /** Does what the shortcut stands for, where the editor has not done it already. @returns whether there was one */
  shortcut(event: KeyboardEvent): boolean {
    const tool = this.groups()
      .flat()
      .find(({ keys, off }) => keys && !off && pressed(event, keys));
    tool?.press(this.host);
    return Boolean(tool);
  }

  protected override render() {
    return html`
      <div class="tools" role="toolbar" aria-label=${words.toolbar} aria-orientation="horizontal" @keydown=${this.move}>
        ${this.numbered().map((tools) => html`<div class="group" role="none">${tools}</div>`)}
        <span class="chip length">${this.length}</span>
      </div>
      <link-form .editor=${this.bench?.editor}></link-form>
    `;
  }

  private groups(): Tool[][] {
    return this.bench?.editor ? toolGroups(this.bench) : [];
  }

  private numbered() {
    let index = 0;
    return this.groups().map((tools) => tools.map((tool) => this.button(tool, index++)));
  }

  private button({ label, show, on, off, keys, press }: Tool, index: number) {
    return html`<button
      type="button"
      class=${on ? 'on' : ''}
      aria-label=${label}
      title=${keys ? `${label} (${keysShown(keys)})` : label}
      aria-keyshortcuts=${keys ? keysShown(keys, false).replace('Ctrl', 'Control') : nothing}
      aria-pressed=${on === undefined ? nothing : String(on)}
      aria-disabled=${off ? 'true' : nothing}
      tabindex=${index === this.current ? 0 : -1}
      @focus=${() => (this.current = index)}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => off || press(this.host)}
    >
      ${show ?? label}
    </button>`;
  }

  private buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=toolbar] button')];
  }

  private move(event: KeyboardEvent) {
    const buttons = this.buttons();
    const steps: Record<string, number> = {
      ArrowRight: (this.current + 1) % buttons.length,
      ArrowLeft: (this.current - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = steps[event.key];
    if (event.key === 'Escape') {
      this.bench?.editor?.commands.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      buttons[to]?.focus();
    }
  }
}
