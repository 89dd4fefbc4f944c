import { html } from 'lit';
import { addSideTab } from '../drafting/side-tabs';
import { addTools } from '../drafting/tools';
import './draft-sources';
import './parts.css';
import { markPullQuote } from './pull-quote';
import { citedIn } from './notes';
import { citeHere } from './source-commands';
import { words } from './words';

addSideTab({
  name: 'sources',
  order: 40,
  label: words.sources,
  count: ({ editor }) => (editor ? citedIn(editor.state.doc).length : 0),
  body: (bench) =>
    html`<draft-sources
      .bench=${bench}
      .doc=${bench.editor?.state.doc}
      .at=${bench.editor?.state.selection.from ?? -1}
    ></draft-sources>`,
});

addTools(20, ({ editor }) => {
  if (!editor) {
    return [];
  }
  const plain = editor.state.selection.$from.parent.type.spec.content === 'text*';
  const off = !editor.isEditable || plain;
  return [
    {
      label: words.source,
      keys: 'Mod-Alt-f',
      off,
      press: (host) => {
        if (citeHere(editor)) {
          host.showTab('sources');
        }
      },
    },
    {
      label: words.pullQuote,
      keys: 'Mod-Alt-q',
      on: editor.isActive('pullQuote'),
      off,
      press: () => markPullQuote(editor),
    },
  ];
});
