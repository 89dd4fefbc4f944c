import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import { showTab } from '../drafting/side-tabs';
import { signs } from './sign-places';
import { standing } from './standing';
import { placeOf } from './places';
import type { Talk } from './talk';
import { short, words } from './words';

const key = new PluginKey<DecorationSet>('talk-places');

/** Shows on the page where open comments are, and leads from there to what was said. */
export const TalkPlaces = Extension.create<{ talk: Talk | null }>({
  name: 'talkPlaces',

  addOptions() {
    return { talk: null };
  },

  addProseMirrorPlugins() {
    const { talk } = this.options;
    const draw = (state: EditorState) =>
      talk
        ? DecorationSet.create(state.doc, [
            ...commented(state, talk),
            ...suggestedBeside(state, talk),
            ...suggestedIn(state.doc, talk),
            ...signs(state.doc, (id) => suggestedBy(id, talk)),
          ])
        : DecorationSet.empty;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, state) => draw(state),
          apply: (tr, before, _, state) => (tr.docChanged || tr.getMeta(key) ? draw(state) : before),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, at) => {
            const spec = key.getState(view.state)?.find(at, at)[0]?.spec as { tab?: string } | undefined;
            if (spec?.tab) {
              showTab(view.dom, spec.tab, false);
            }
            return false;
          },
        },
      }),
    ];
  },
});

/** Draws again after something was said. */
export function redraw({ tr }: EditorState) {
  return tr.setMeta(key, true).setMeta('addToHistory', false);
}

function commented(state: EditorState, talk: Talk): Decoration[] {
  return talk.comments.flatMap((thread) => {
    const place = thread.state === 'OPEN' ? placeOf(state, thread) : null;
    const first = thread.remarks[0];
    const attributes = {
      nodeName: 'mark',
      class: 'commented',
      'aria-description': words.commentBy(thread.by, short(first?.words ?? '', 120)),
    };
    return place ? [Decoration.inline(place.from, place.to, attributes, { tab: 'comments' })] : [];
  });
}

/** What a reviewer would have instead: shown in its place, as if it stood in the text. */
function suggestedBeside(state: EditorState, talk: Talk): Decoration[] {
  return talk.suggestions.flatMap((thread) => {
    const place = thread.state === 'OPEN' ? placeOf(state, thread) : null;
    if (!place) {
      return [];
    }
    const old = { nodeName: 'del', class: 'beside', 'aria-description': words.by(thread.by) };
    const spec = { tab: 'suggestions' };
    const replacement = Decoration.widget(place.to, () => instead(thread.replacement), {
      ...spec,
      side: -1,
      key: thread.id,
    });
    return [Decoration.inline(place.from, place.to, old, spec), replacement];
  });
}

function instead(words: string): HTMLElement {
  const put = document.createElement('ins');
  put.className = 'beside';
  put.contentEditable = 'false';
  put.textContent = words;
  return put;
}

/** Says at each suggestion in the text whose it is; at a line break its sign does. */
function suggestedIn(doc: Node, talk: Talk): Decoration[] {
  return standing(doc).flatMap(({ id, pieces }) => {
    const by = suggestedBy(id, talk);
    const read = pieces.filter(([from]) => doc.nodeAt(from)?.type.name !== 'hardBreak');
    return read.map(([from, to]) =>
      Decoration.inline(from, to, { title: by, 'aria-description': by }, { tab: 'suggestions' }),
    );
  });
}

function suggestedBy(id: string, { page: { suggesters } }: Talk): string {
  return words.by(suggesters[id]?.by || words.somebody);
}
