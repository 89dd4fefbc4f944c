// Copies a part of the press kit. Without this script the page is the same, and one selects by hand.

/** Puts a button beside the title of every part that says how to copy it. */
export function offerCopies(page: ParentNode, write: (text: string) => Promise<void>): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const words = part.querySelector<HTMLElement>('.copied');
    if (words) {
      part.querySelector('h2')?.after(button(part, words, write));
    }
  }
}

function button(part: HTMLElement, words: HTMLElement, write: (text: string) => Promise<void>): HTMLElement {
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'copy';
  copy.setAttribute('aria-live', 'polite');
  copy.textContent = part.dataset.copy ?? '';
  copy.addEventListener('click', () => {
    void write(words.innerText.trim()).then(() => {
      copy.textContent = part.dataset.copied ?? '';
    });
  });
  return copy;
}

// A page from a disk, or over plain HTTP, may not reach the clipboard: then there is nothing to offer.
if (typeof document !== 'undefined' && 'clipboard' in navigator) {
  offerCopies(document, (text) => navigator.clipboard.writeText(text));
}
