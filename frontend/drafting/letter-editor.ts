import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
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
export function letterEditor(element: HTMLElement, session: DraftSession, editable: boolean): Editor {
  return new Editor({
    element,
    editable,
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
    ],
    editorProps: {
      attributes: {
        class: 'sheet letter',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.editor,
        'aria-describedby': 'drafting-keys',
        spellcheck: 'true',
      },
      transformPastedHTML: cleanPasted,
    },
  });
}
