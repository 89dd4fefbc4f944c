import type { Source } from '../protocol/letter-text';
import { oncePerState } from '../drafting/once';
import { isComplete, sameSource, sourceOf } from '../drafting/sources';

/** A source of the draft with its number, and every place in the text where that number stands. */
export interface Cited {
  number: number;
  source: Source;
  complete: boolean;
  places: number[];
}

/** The sources in the order in which the text cites them. One that is not complete yet stands for itself alone. */
export const citedIn = oncePerState((doc) => {
  const cited: Cited[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'sourceNote') {
      const source = sourceOf(node.attrs);
      const complete = isComplete(source);
      const same = complete ? cited.find((each) => sameSource(each.source, source)) : undefined;
      if (same) {
        same.places.push(at);
      } else {
        cited.push({ number: cited.length + 1, source, complete, places: [at] });
      }
    }
    return !node.isText;
  });
  return cited;
});
