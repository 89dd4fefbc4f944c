import { toCode } from '../protocol/code';
import { words } from './device-words';
import { button, el, save, squares } from './dom';
import { qrCode } from './qr';
import type { Store } from './store';

/** The code that everybody has: shown once asked for, as squares, and as a page to print. */
export function receiptPanel(store: Store): HTMLElement {
  const place = el('div', { 'aria-live': 'polite' });
  const show = button(words.showCode, 'quiet', async () => {
    const shown = place.hasChildNodes();
    place.replaceChildren(...(shown ? [] : await written(store)));
    show.textContent = shown ? words.showCode : words.hideCode;
  });
  return el('section', 'panel', el('h2', {}, words.receiptTitle), el('p', 'small', words.receiptMeans), show, place);
}

async function written(store: Store): Promise<Element[]> {
  const code = await toCode((await store.secrets())[0]);
  const picture = squares(qrCode(code.replaceAll(' ', '')), words.qr);
  const keep = button(words.saveReceipt, 'quiet', () => save(words.receiptFile, paper(code, picture)));
  return [el('p', { class: 'mono code', 'aria-label': words.codeLabel }, code), picture, el('p', {}, keep)];
}

/** A page that stands by itself, and says nothing of any letter. */
function paper(code: string, picture: SVGSVGElement): Blob {
  const { title, means, how, keep } = words.paper;
  const squares = new XMLSerializer().serializeToString(picture);
  const style =
    'body{font:1.1rem/1.5 Georgia,serif;max-width:36rem;margin:3rem auto;padding:0 1rem}svg{width:12rem}code{font-size:1.4rem}';
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><h1>${title}</h1><p>${means}</p><p><code>${code}</code></p>${squares}<p>${how}</p><p>${keep}</p></html>\n`;
  return new Blob([page], { type: 'text/html' });
}
