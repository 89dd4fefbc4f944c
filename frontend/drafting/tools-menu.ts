import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keysShown, type Tool, type ToolHost } from './tools';
import { words } from './words';

/** The tools that have no room in the line. */
@customElement('tools-menu')
export class ToolsMenu extends LitElement {
  @property({ attribute: false }) tools: Tool[] = [];
  @property({ attribute: false }) host?: ToolHost;
  /** Whether the Tab key stops here, because the tool it stood on has moved in. */
  @property({ type: Boolean }) stop = false;
  @state() private open = false;
  @state() private at = 0;
  @query('.more') private button!: HTMLElement;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    if (this.tools.length === 0) {
      return nothing;
    }
    return html`
      <button
        type="button"
        class="more"
        aria-label=${words.more}
        title=${words.more}
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        tabindex=${this.stop ? 0 : -1}
        @click=${() => void this.toggle()}
      >
        ⋯
      </button>
      ${
        this.open
          ? html`<div class="menu" role="menu" aria-label=${words.more} @keydown=${this.move} @focusout=${this.left}>
              ${this.tools.map((tool, index) => this.item(tool, index))}
            </div>`
          : nothing
      }
    `;
  }

  private item(tool: Tool, index: number) {
    const { label, on, off, keys } = tool;
    return html`<button
      type="button"
      role=${on === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${on === undefined ? nothing : String(on)}
      aria-disabled=${off ? 'true' : nothing}
      class=${on ? 'on' : ''}
      tabindex=${index === this.at ? 0 : -1}
      @focus=${() => (this.at = index)}
      @click=${() => this.choose(tool)}
    >
      <span>${label}</span>${keys ? html`<kbd>${keysShown(keys)}</kbd>` : nothing}
    </button>`;
  }

  private async toggle() {
    this.open = !this.open;
    this.at = 0;
    await this.updateComplete;
    this.items()[0]?.focus();
  }

  private choose({ off, press }: Tool) {
    if (!off && this.host) {
      this.open = false;
      this.button.focus();
      press(this.host);
    }
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  private left({ relatedTarget }: FocusEvent) {
    this.open &&= relatedTarget instanceof Node && this.contains(relatedTarget);
  }

  private move(event: KeyboardEvent) {
    const items = this.items();
    const at = items.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const to = steps[event.key];
    if (event.key === 'Escape') {
      this.open = false;
      this.button.focus();
    } else if (to !== undefined) {
      items[to]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}
