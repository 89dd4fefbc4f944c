type Child = Node | string | null | undefined;
type Properties = Record<string, string | boolean | ((event: Event) => void)>;

/** Builds an element of elements and text. Functions become listeners, true and false set or leave out an attribute. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties | string = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  const all = typeof properties === 'string' ? { class: properties } : properties;
  for (const [property, value] of Object.entries(all)) {
    if (typeof value === 'function') {
      element.addEventListener(property, value);
    } else if (value !== false) {
      element.setAttribute(property, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function button(words: string, look: string, press: () => void): HTMLButtonElement {
  return el('button', { type: 'button', class: `btn ${look}`.trim(), click: press }, words);
}

/** Lets a button rest while it is at work. The focus stays on it: a disabled one would lose it, and with it one's place. */
export function rest(button: HTMLButtonElement, resting: boolean): void {
  button.setAttribute('aria-disabled', String(resting));
}

export function rests(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-disabled') === 'true';
}

/** Draws dark squares on white, whatever the colours around: readers want it so. */
export function squares(dark: boolean[][], label: string): SVGSVGElement {
  const size = dark.length;
  const path = dark.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const picture = svg('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, class: 'qr' });
  picture.append(
    svg('rect', { width: `${size}`, height: `${size}`, fill: '#fff' }),
    svg('path', { d: path, fill: '#000' }),
  );
  return picture;
}

function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  return element;
}

/** Hands the browser a file to keep. */
export function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  el('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
