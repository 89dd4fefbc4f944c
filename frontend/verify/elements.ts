type Content = (Node | string)[];

export function element(name: string, className: string, ...content: Content): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') {
    made.className = className;
  }
  made.append(...content);
  return made;
}

/** Terms and descriptions, in pairs. */
export function facts(...pairs: [string, Node | string][]): HTMLElement {
  const list = element('dl', '');
  for (const [term, description] of pairs) {
    list.append(element('dt', '', term), element('dd', '', description));
  }
  return list;
}

/** A hash as people compare it: groups of four, each kept on its line. */
export function grouped(hex: string): HTMLElement {
  return element('span', 'mono', (hex.match(/.{4}/g) ?? []).join(' '));
}

export function count(value: number): string {
  return value.toLocaleString('en');
}
