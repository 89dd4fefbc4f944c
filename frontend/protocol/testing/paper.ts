/** Just enough of a document to see what a renderer writes; it has no innerHTML, so nobody can use it. */
export class Paper {
  createElement(name: string): Sheet {
    return new Sheet(name);
  }

  createTextNode(text: string): string {
    return text;
  }
}

class Sheet {
  private readonly attributes: [string, string][] = [];
  private readonly children: (Sheet | string)[] = [];

  constructor(private readonly name: string) {}

  setAttribute(name: string, value: string) {
    this.attributes.push([name, value]);
  }

  append(...children: (Sheet | string)[]) {
    this.children.push(...children);
  }

  addEventListener() {}

  toString(): string {
    const attributes = this.attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
    const children = this.children.map((each) => (typeof each === 'string' ? escape(each) : each.toString())).join('');
    return `<${this.name}${attributes}>${children}</${this.name}>`;
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
