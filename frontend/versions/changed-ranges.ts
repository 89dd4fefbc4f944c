import type { Node } from '@tiptap/pm/model';

export interface Range {
  from: number;
  oldSize: number;
  newSize: number;
}

interface Place {
  node: Node;
  key: string;
  at: number;
}

/** Where two documents differ, to the block: what stands between blocks that both have is compared word by word later.
 *  `from` counts in the older document. */
export function changedRanges(older: Node, newer: Node): Range[] {
  const [before, after] = [blocks(older), blocks(newer)];
  const ranges: Range[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...common(before, after), [before.length, after.length] as const]) {
    const [from, to] = [placeOf(before, i, older), placeOf(before, nextI, older)];
    const [newFrom, newTo] = [placeOf(after, j, newer), placeOf(after, nextJ, newer)];
    if (to > from || newTo > newFrom) {
      ranges.push({ from, oldSize: to - from, newSize: newTo - newFrom });
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return ranges.filter(({ oldSize, newSize }) => oldSize > 0 || newSize > 0);
}

/** The blocks of all parts in their order. A part's begin and end are places of their own: nothing moves from one part
 *  into another unseen. */
function blocks(doc: Node): Place[] {
  const found: Place[] = [];
  doc.forEach((part, start) => {
    found.push({ node: part, key: `<${part.type.name}`, at: start });
    if (part.isTextblock) {
      found.push({ node: part, key: JSON.stringify(part.content.toJSON()), at: start + 1 });
    } else {
      part.forEach((node, at) => found.push({ node, key: JSON.stringify(node.toJSON()), at: start + 1 + at }));
    }
    found.push({ node: part, key: `>${part.type.name}`, at: start + part.nodeSize - 1 });
  });
  return found;
}

function placeOf(places: Place[], index: number, doc: Node): number {
  return places[index]?.at ?? doc.content.size;
}

/** The longest common row of blocks, as pairs of indexes. */
function common(before: Place[], after: Place[]): [number, number][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        before[i]!.key === after[j]!.key
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i]!.key === after[j]!.key) {
      pairs.push([i++, j++]);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) {
      i++;
    } else {
      j++;
    }
  }
  return pairs;
}
