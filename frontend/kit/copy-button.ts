/** Puts a text on the reader's clipboard, and says so; where the browser refuses, it says how to do it by hand. What it
 *  says comes from the page: attributes `label`, `text`, `done` and `refused`. */
export class CopyButton extends HTMLElement {
  private readonly button = document.createElement('button');

  connectedCallback(): void {
    this.button.type = 'button';
    this.button.className = 'btn';
    this.button.setAttribute('aria-live', 'polite');
    this.button.textContent = this.getAttribute('label');
    this.button.onclick = () => void this.copy();
    this.replaceChildren(this.button);
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.getAttribute('text') ?? '');
      this.say('done');
    } catch {
      this.say('refused');
    }
  }

  private say(what: 'done' | 'refused'): void {
    this.button.textContent = this.getAttribute(what);
  }
}

customElements.define('copy-button', CopyButton);
