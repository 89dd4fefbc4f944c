import { html } from 'lit';
import { addSideTab } from '../drafting/side-tabs';
import './draft-versions';
import { words } from './words';

addSideTab({
  name: 'versions',
  order: 30,
  label: words.versions,
  body: (bench) => html`<draft-versions .bench=${bench} .saved=${bench.session?.save === 'saved'}></draft-versions>`,
});
