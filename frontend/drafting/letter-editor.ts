import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { copied } from '../talk/copied';
import type { Talk } from '../talk/talk';
import { Suggesting, type SuggestingOptions } from '../talk/suggesting';
import { TalkPlaces } from '../talk/talk-places';
import { Carets } from './carets';
import { DemandViews } from '../parts/demand-view';
import { SourceNumbers } from '../parts/source-numbers';
import type { DraftSession } from './draft-session';
import { PartGuard } from './part-guard';
import { PartKeys } from './part-keys';
import { cleanPasted } from './paste';
import { PasteLines } from './paste-lines';
import { Placeholders } from './placeholders';
import { draftSchema } from './schema';
import { words } from './words';

/** The page itself: one editor over the shared draft. Undo takes back one's own changes, never another's. */
export function letterEditor(
  element: HTMLElement,
  session: DraftSession,
  talk: Talk,
  suggesting: SuggestingOptions,
): Editor {
  const made: { editor?: Editor } = {}; // the attributes are asked for while it is being made
  made.editor = new Editor({
    element,
    injectCSS: false,
    content: yXmlFragmentToProsemirrorJSON(session.doc.getXmlFragment('letter')), // what the draft holds already
    extensions: [
      ...draftSchema,
      Collaboration.configure({ document: session.doc, field: 'letter' }),
      Carets.configure({ awareness: session.awareness }),
      PartGuard,
      PartKeys,
      PasteLines,
      Placeholders,
      DemandViews,
      SourceNumbers,
      TalkPlaces.configure({ talk }),
      Suggesting.configure(suggesting),
    ],
    editorProps: {
      attributes: () => ({
        class: 'sheet letter',
        tabindex: '0', // also where it can only be read: words are selected to be talked about
        'aria-readonly': String(!made.editor?.isEditable),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.editor,
        'aria-describedby': 'drafting-keys',
        spellcheck: 'true',
      }),
      transformPastedHTML: cleanPasted,
      transformCopied: copied,
    },
  });
  return made.editor;
}
