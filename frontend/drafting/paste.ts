import { isLinkAddress } from './links';

const NEVER = 'style, script, meta, link, title, head, xml, img, svg, iframe, object, template, noscript, form, input';

/** What Word and Google Docs write of comments, and of the people who made them. */
const COMMENTS = [
  '[style*="mso-element:comment"]',
  '[style*="mso-element: comment"]',
  '.MsoCommentReference',
  '.msocomanchor',
  '.msocomtxt',
  '.msocomoff',
  'a[href^="#cmnt"]',
  'a[id^="cmnt"]',
].join();

/** What a tracked change had already taken out. */
const TAKEN_OUT = 'del, s, strike';

/** Turns what Word, Google Docs and web pages put on the clipboard into what a letter may hold. The page is parsed apart
 *  from ours: nothing in it is loaded or run. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(`${NEVER}, ${COMMENTS}, ${TAKEN_OUT}`).forEach((each) => {
    each.remove();
  });
  page.querySelectorAll('ins').forEach((each) => each.replaceWith(...each.childNodes));
  nestedLists(page);
  wordLists(page);
  page.querySelectorAll('*').forEach((each) => plain(page, each as HTMLElement));
  page.querySelectorAll('body > br').forEach((each) => each.remove());
  return new XMLSerializer().serializeToString(page.body).replace(/<!--[\s\S]*?-->/g, '');
}

const headings: Record<string, string> = { H1: 'h2', H4: 'h3', H5: 'h3', H6: 'h3' };

/** Says bold and italic by element, makes every heading one of our two, and drops links that lead nowhere good. */
function plain(page: Document, element: HTMLElement): void {
  const { fontWeight, fontStyle } = element.style;
  if (['B', 'STRONG'].includes(element.tagName) && /^(normal|400)$/.test(fontWeight)) {
    element.replaceWith(...element.childNodes); // Google Docs wraps the whole clipboard in such a <b>
    return;
  }
  if (element.tagName === 'SPAN') {
    wrap(page, element, /^(bold|bolder|[6-9]00)$/.test(fontWeight) ? 'strong' : null);
    wrap(page, element, fontStyle === 'italic' ? 'em' : null);
  }
  const heading = headings[element.tagName];
  if (heading) {
    const ours = page.createElement(heading);
    ours.append(...element.childNodes);
    element.replaceWith(ours);
  }
  if (element.tagName === 'A' && !isLinkAddress(element.getAttribute('href'))) {
    element.replaceWith(...element.childNodes);
  }
}

function wrap(page: Document, element: HTMLElement, tag: string | null): void {
  if (tag) {
    const around = page.createElement(tag);
    around.append(...element.childNodes);
    element.append(around);
  }
}

/** Google Docs puts an inner list beside its item: it belongs into it. */
function nestedLists(page: Document): void {
  for (const inner of page.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = inner.previousElementSibling;
    if (item?.tagName === 'LI') {
      item.append(inner);
    }
  }
}

/** Word writes a list as paragraphs with a bullet typed in front: makes lists of them again. */
function wordLists(page: Document): void {
  for (const item of page.querySelectorAll('p[class*="MsoListParagraph"], p[style*="mso-list"]')) {
    const bullet = item.querySelector('[style*="mso-list"]');
    const numbered = /^\s*\(?[0-9a-z]{1,3}[.)]/i.test(bullet?.textContent ?? item.textContent ?? '');
    bullet?.remove();
    const tag = numbered ? 'OL' : 'UL';
    const before = item.previousElementSibling;
    const list = before?.tagName === tag ? before : page.createElement(tag);
    const li = page.createElement('li');
    const paragraph = page.createElement('p');
    paragraph.append(...item.childNodes);
    li.append(paragraph);
    item.replaceWith(...(list === before ? [] : [list]));
    list.append(li);
  }
}
