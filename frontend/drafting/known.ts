import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** What a page knows of a draft. An editor takes out of a draft what it does not know, for everyone: so what comes is
 *  looked through before an editor sees it. */
export class Known {
  private readonly attributes: Set<string>;

  constructor(private readonly schema: Schema) {
    this.attributes = new Set(Object.values(schema.nodes).flatMap(({ spec }) => Object.keys(spec.attrs ?? {})));
  }

  /** Whether there is nothing in an update that an editor would take out again. */
  covers(update: Uint8Array): boolean {
    return Y.decodeUpdate(update).structs.every((struct) => !(struct instanceof Y.Item) || this.knows(struct));
  }

  private knows({ content, parent, parentSub }: Y.Item): boolean {
    if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) {
      return content.type.nodeName in this.schema.nodes;
    }
    if (content instanceof Y.ContentFormat) {
      return this.knowsMark(content);
    }
    const isAttribute = parentSub !== null && typeof parent !== 'string';
    return !isAttribute || this.attributes.has(parentSub);
  }

  /** Marks that may overlap themselves carry a hash behind their name. */
  private knowsMark({ key, value }: Y.ContentFormat): boolean {
    const mark = this.schema.marks[key.split('--')[0]!];
    const said: unknown = value;
    const names = said !== null && typeof said === 'object' ? Object.keys(said) : [];
    return mark !== undefined && names.every((name) => name in (mark.spec.attrs ?? {}));
  }
}
