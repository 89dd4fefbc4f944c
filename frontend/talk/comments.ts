import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Bench } from '../drafting/bench';
import { addSideTab } from '../drafting/side-tabs';
import { addTools } from '../drafting/tools';
import { composing } from './composing';
import { goTo } from './go-to';
import { placeOf } from './places';
import { selected, type Selected } from './selected';
import type { Thread } from './talk-api';
import { TalkList } from './talk-list';
import './thread';
import { mayTalk } from './voice';
import { words } from './words';

type Filter = keyof typeof words.filters;

const kept: Record<Filter, (thread: Thread) => boolean> = {
  open: ({ state }) => state === 'OPEN',
  mine: ({ mine, remarks }) => mine || remarks.some((remark) => remark.mine),
  resolved: ({ state }) => state === 'RESOLVED',
  all: () => true,
};

addSideTab({
  name: 'comments',
  order: 10,
  label: words.comments,
  count: ({ talk }) => talk.comments.filter(kept.open).length,
  body: (bench) => html`<talk-comments .bench=${bench} .turn=${bench.turn}></talk-comments>`,
});

addTools(30, (bench) => [
  {
    label: words.comment,
    keys: 'Mod-Alt-m',
    off: !mayTalk(bench.access),
    press: (host) => {
      bench.voice.composing = selected(bench);
      host.showTab('comments');
    },
  },
]);

/** The comments of a draft: a list with a filter, and a place to begin one. */
@customElement('talk-comments')
export class TalkComments extends TalkList {
  @state() private filter: Filter = 'open';

  protected override list(bench: Bench) {
    const threads = bench.talk.comments.filter(kept[this.filter]);
    return html`
      ${this.compose(bench)} ${this.choices(words.filters, this.filter, (filter) => (this.filter = filter))}
      ${threads.length ? nothing : html`<p class="small">${words.none[this.filter]}</p>`}
      <ul class="threads">
        ${this.notes(threads, (thread) => this.item(bench, thread))}
      </ul>
    `;
  }

  private item(bench: Bench, thread: Thread) {
    const state = bench.editor?.state;
    const place = state && placeOf(state, thread);
    const here = Boolean(place && state.selection.from >= place.from && state.selection.to <= place.to);
    return html`<li class=${here ? 'note here' : 'note'} id=${`thread-${thread.id}`}>
      <talk-thread
        .talk=${bench.talk}
        .thread=${thread}
        .there=${Boolean(place)}
        .writable=${mayTalk(bench.access)}
        @go-to=${() => goTo(bench, place)}
      ></talk-thread>
    </li>`;
  }

  private compose(bench: Bench) {
    return composing(bench.voice.composing, {
      hint: words.selectFirst,
      label: words.commentOn,
      act: words.send,
      say: (selected, text) => this.begin(bench, selected, text),
      done: () => this.composed(bench, 'composing'),
    });
  }

  private async begin(bench: Bench, { quote, anchor }: Selected, text: string) {
    const id = await bench.talk.begin({ kind: 'COMMENT', quote, anchor, replacement: '', words: text });
    const editor = bench.editor!;
    const place = placeOf(editor.state, { id, quote, anchor });
    if (place && editor.isEditable) {
      const mark = editor.schema.marks.comment!.create({ thread: id });
      editor.view.dispatch(editor.state.tr.addMark(place.from, place.to, mark).setMeta('talk', true));
    }
  }
}
