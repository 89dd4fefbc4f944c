import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keysShown, type Tool } from './tools';
import { words } from './words';

/** Every shortcut of the draft screen, in a dialog. */
@customElement('keys-help')
export class KeysHelp extends LitElement {
  @state() private tools: Tool[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override createRenderRoot() {
    return this;
  }

  show(tools: Tool[]) {
    this.tools = tools.filter(({ keys }) => keys);
    this.dialog.showModal();
  }

  protected override render() {
    const lines: [string, string][] = [
      ...this.tools.map(({ label, keys }): [string, string] => [label, keys!]),
      ...words.otherKeys,
    ];
    return html`<dialog class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">${words.keysHelp}</h2>
      <dl>
        ${lines.map(
          ([label, keys]) =>
            html`<div>
              <dt>${label}</dt>
              <dd><kbd>${keysShown(keys)}</kbd></dd>
            </div>`,
        )}
      </dl>
      <form method="dialog"><button class="btn">${words.keysClose}</button></form>
    </dialog>`;
  }
}
