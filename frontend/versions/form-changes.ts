import type { Change } from '@tiptap/pm/changeset';
import type { Range, Side } from './changers';
import { stretchAt, type Deed } from './places';
import { unitsOf, type Line, type Unit } from './units';
import type { Whose } from './whose';

/** Words that somebody gave another form, by their place in the newer document; a line where both ends are its beginning. */
export interface Reformed {
  from: number;
  to: number;
  what: What;
  /** Null where that cannot be told; empty for a former co-author. */
  by: string | null;
}

const marks = {
  bold: ['bold', 'notBold'],
  italic: ['italic', 'notItalic'],
  link: ['link', 'notLink'],
  pullQuote: ['pullQuote', 'notPullQuote'],
} as const;
type MarkName = keyof typeof marks;

export type What =
  | (typeof marks)[MarkName][number]
  | 'otherLink'
  | 'source'
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'unlisted'
  | 'unquoted'
  | 'in'
  | 'out'
  | 'kind'
  | 'label';

/** What has another form than before, among what stayed in its words. */
export function formChanges(older: Side, newer: Side, words: readonly Change[]): Reformed[] {
  const found: Reformed[] = [];
  let line: Line | undefined;
  for (const [before, after] of kept(unitsOf(older.doc), unitsOf(newer.doc), words)) {
    if (after.line !== line) {
      line = after.line;
      found.push(...lineChanges(before.line, line, older, newer));
    }
    found.push(...unitChanges(before, after, older, newer));
  }
  return joined(found);
}

/** What both have, one beside the other. */
function kept(older: Unit[], newer: Unit[], words: readonly Change[]): [Unit, Unit][] {
  const before = outside(
    older,
    words.map(({ fromA, toA }) => ({ from: fromA, to: toA })),
  );
  const after = outside(
    newer,
    words.map(({ fromB, toB }) => ({ from: fromB, to: toB })),
  );
  return before.length === after.length ? before.map((unit, index) => [unit, after[index]!]) : [];
}

/** Both come in their order. */
function outside(units: Unit[], ranges: Range[]): Unit[] {
  let next = 0;
  return units.filter(({ at }) => {
    while (next < ranges.length && ranges[next]!.to <= at) {
      next++;
    }
    return next === ranges.length || at < ranges[next]!.from;
  });
}

function lineChanges(before: Line, after: Line, older: Side, newer: Side): Reformed[] {
  const from = after.at + 1;
  const own = stretchAt(newer.stretches, after.at);
  const by = (...deeds: (Deed | undefined)[]) => maker(newer.whose, ...deeds, own);
  const frames = after.frameAts.map((at) => stretchAt(newer.stretches, at)).reverse();
  const dress = after.dress !== before.dress && after.dress && before.dress ? after.dress : undefined;
  const framed = frameChange(before, after);
  const attributes = (['kind', 'label'] as const).filter(
    (name) => (before.node.attrs[name] ?? null) !== (after.node.attrs[name] ?? null),
  );
  const old = stretchAt(older.stretches, before.at)?.form;
  return [
    ...(dress ? [{ from, to: from, what: dress, by: by(own?.form.get('level')) }] : []),
    ...(framed ? [{ from, to: from, what: framed, by: by(...frames) }] : []),
    ...attributes.map((what) => ({
      from,
      to: from,
      what,
      by: by(own?.form.get(what)) ?? maker(older.whose, old?.get(what)),
    })),
  ];
}

function frameChange({ frames: before }: Line, { frames: after }: Line): What | undefined {
  const [was, is] = [before.at(-1), after.at(-1)];
  if (was !== is) {
    return is ?? (was === 'blockquote' ? 'unquoted' : 'unlisted');
  }
  return after.length === before.length ? undefined : after.length > before.length ? 'in' : 'out';
}

function unitChanges(before: Unit, after: Unit, older: Side, newer: Side): Reformed[] {
  const here = (what: What, ...names: string[]): Reformed => {
    const [was, is] = [stretchAt(older.stretches, before.at), stretchAt(newer.stretches, after.at)];
    const by =
      maker(newer.whose, ...names.map((name) => is?.form.get(name)), after.node.isText ? undefined : is) ??
      maker(older.whose, ...names.map((name) => was?.form.get(name)));
    return { from: after.at, to: after.at + 1, what, by };
  };
  if (after.node.type.name === 'sourceNote') {
    const names = ['outlet', 'title', 'date', 'url'].filter(
      (name) => before.node.attrs[name] !== after.node.attrs[name],
    );
    return names.length ? [here('source', ...names)] : [];
  }
  return (Object.keys(marks) as MarkName[]).flatMap((name) => {
    const [was, is] = [before, after].map(({ node }) => node.marks.find(({ type }) => type.name === name));
    if (Boolean(was) !== Boolean(is)) {
      return [here(marks[name][is ? 0 : 1], name)];
    }
    return was?.attrs.href === is?.attrs.href ? [] : [here('otherLink', name)];
  });
}

/** The first of them that somebody did between the two versions. */
function maker(whose: Whose, ...deeds: (Deed | undefined)[]): string | null {
  return deeds.map((deed) => deed && whose(deed)).find((by) => by !== undefined) ?? null;
}

/** What one person did to neighbouring letters is one change. */
function joined(all: Reformed[]): Reformed[] {
  const found: Reformed[] = [];
  for (const next of all) {
    const last = found.findLast(({ what, by, from, to }) => what === next.what && by === next.by && to > from);
    if (last && next.to > next.from && last.to === next.from) {
      last.to = next.to;
    } else {
      found.push({ ...next });
    }
  }
  return found;
}
