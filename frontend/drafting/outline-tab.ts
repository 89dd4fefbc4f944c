import { html } from 'lit';
import './draft-outline';
import { addSideTab } from './side-tabs';
import { words } from './words';

/** The parts once more, for screens that have no room for them on the left. */
addSideTab({
  name: 'outline',
  order: 50,
  label: words.outlineTab,
  body: ({ editor }) =>
    html`<draft-outline class="in-side" .editor=${editor} .doc=${editor?.state.doc}></draft-outline>`,
});
