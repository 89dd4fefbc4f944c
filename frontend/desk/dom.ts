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
