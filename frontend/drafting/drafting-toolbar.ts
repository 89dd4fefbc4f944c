import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../talk/mode-tools';
import type { Bench } from './bench';
import './keys-help';
import type { KeysHelp } from './keys-help';
import './link-form';
import type { LinkForm } from './link-form';
import { showTab } from './side-tabs';
import './text-tools';
import './tools-menu';
import { keysShown, pressed, toolGroups, type Tool, type ToolHost } from './tools';
import { words } from './words';

const HELP = 'Mod-/';

/** The tools above the page, in one line: one stop for the Tab key, arrows within. What does not fit is in a menu. */
@customElement('drafting-toolbar')
export class DraftingToolbar extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  /** Counts what happens in the draft: what is on and off changes with it. */
  @property({ type: Number }) turn = 0;
  @property() length = '';
  @state() private current = 0;
  /** How many tools have room in the line. */
  @state() private room = Infinity;
  @query('.line') private line!: HTMLElement;
  @query('link-form') private link!: LinkForm;
  @query('keys-help') private help!: KeysHelp;

  private readonly host: ToolHost = {
    askForLink: () => void this.link.ask(),
    showTab: (name) => showTab(this, name),
    showKeys: () => this.help.show(this.groups().flat()),
  };
  private readonly watch = new ResizeObserver(() => this.measure());

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  /** Gives the keyboard to the tools: Alt+F10 from the page. */
  override focus() {
    (this.buttons()[this.current] ?? this.buttons()[0])?.focus();
  }

  /** Does what the shortcut stands for, where the editor has not done it already. @returns whether there was one */
  shortcut(event: KeyboardEvent): boolean {
    const tool = this.groups()
      .flat()
      .find(({ keys, off }) => keys && !off && pressed(event, keys));
    tool?.press(this.host);
    return Boolean(tool);
  }

  protected override firstUpdated() {
    this.watch.observe(this.line);
  }

  protected override updated() {
    this.measure();
  }

  protected override render() {
    const groups = this.groups();
    return html`
      <div class="tools" role="toolbar" aria-label=${words.toolbar} aria-orientation="horizontal" @keydown=${this.move}>
        <div class="line" role="none">
          ${this.numbered(groups).map((tools) => html`<div class="group" role="none">${tools}</div>`)}
        </div>
        <span class="chip length">${this.length}</span>
        ${this.beside()}
        <tools-menu
          .tools=${groups.flat().slice(this.room)}
          .host=${this.host}
          .stop=${this.current >= Math.min(this.room, groups.flat().length)}
        ></tools-menu>
      </div>
      <link-form .editor=${this.bench?.editor}></link-form>
      <keys-help></keys-help>
    `;
  }

  private groups(): Tool[][] {
    const help: Tool = { label: words.keysHelp, keys: HELP, press: (host) => host.showKeys() };
    if (!this.bench?.editor) {
      return [];
    }
    const { author } = this.bench.seat; // a reviewer is not shown what they may never do
    return [...toolGroups(this.bench), [help]].map((tools) => tools.filter(({ off }) => author || !off));
  }

  private numbered(groups: Tool[][]) {
    let index = 0;
    return groups.map((tools) => tools.map((tool) => this.button(tool, index++)));
  }

  private button({ label, show, on, off, keys, press }: Tool, index: number) {
    return html`<button
      type="button"
      class=${`${on ? 'on' : ''}${index >= this.room ? ' over' : ''}`}
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

  /** Where the panel beside the page has no room, it is opened from here. */
  private beside() {
    const waiting = this.bench?.waiting ?? 0;
    return html`<button type="button" class="beside" tabindex="-1" @click=${() => showTab(this, 'comments')}>
      ${words.openSide}${waiting ? ` (${waiting})` : ''}
    </button>`;
  }

  /** The line breaks where it is full: whatever stands below its first row has no room. */
  private measure() {
    const buttons = [...this.line.querySelectorAll<HTMLElement>('button')];
    const top = this.line.offsetTop;
    const full = buttons.findIndex((button) => button.offsetTop - top > button.offsetHeight / 2);
    this.room = full < 0 ? Infinity : full;
  }

  /** Every button that can be seen, in its order. */
  private buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=toolbar] button:not(.over, [role^=menuitem])')].filter(
      (button) => button.offsetWidth > 0,
    );
  }

  private move(event: KeyboardEvent) {
    const buttons = this.buttons();
    const at = buttons.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowRight: (at + 1) % buttons.length,
      ArrowLeft: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = steps[event.key];
    if (event.defaultPrevented || at < 0) {
      return;
    }
    if (event.key === 'Escape') {
      this.bench?.editor?.commands.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      buttons[to]?.focus();
    }
  }
}
