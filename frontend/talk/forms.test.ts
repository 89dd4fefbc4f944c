import { setBlockType, splitBlock, wrapIn } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { quotePlace } from './places';
import { FORM } from './signs';
import { standing } from './standing';
import { numbers, scene, schema } from './testing/desk';
import { accept, reject } from './verdict';

const { heading, paragraph, bulletList, orderedList, listItem, blockquote } = schema.nodes;
const subheading = setBlockType(heading!, { level: 3 });
const toHeading = setBlockType(heading!, { level: 2 });
const toList = wrapInList(bulletList!);

test('a heading is one once it is accepted, and both texts can be read until then', () => {
  const { ada, desk } = scene('What happened', 'We built it.');
  expect(ada.at('What happened').uses(toHeading)).toBe(true);
  expect(body(desk.state)).toBe(`p(${FORM}What happened)p(We built it.)`);
  expect(standing(desk.state.doc)).toMatchObject([
    { id: 'ada1', out: 'Plain paragraph: What happened', in: 'Heading: What happened' },
  ]);
  expect(accepted(desk.state)).toBe('h2(What happened)p(We built it.)');
  expect(rejected(desk.state)).toBe('p(What happened)p(We built it.)');
});

test('several lines become one list, or none', () => {
  const { ada, desk } = scene('One', 'Two', 'Three');
  expect(ada.selects('One', 'Two').uses(toList)).toBe(true);
  expect(standing(desk.state.doc)).toHaveLength(1);
  expect(accepted(desk.state)).toBe('ul(li(p(One))li(p(Two)))p(Three)');
  expect(rejected(desk.state)).toBe('p(One)p(Two)p(Three)');
});

test('a list goes further in, out, and becomes numbered', () => {
  const { ada, desk } = scene('One', 'Two', 'Three');
  ada.selects('One', 'Three').uses(toList);
  desk.state = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  ada.at('Two').uses(sinkListItem(listItem!));
  expect(accepted(desk.state)).toBe('ul(li(p(One)ul(li(p(Two))))li(p(Three)))');
  ada.at('Three').uses(liftListItem(listItem!));
  expect(accepted(desk.state)).toBe('ul(li(p(One)ul(li(p(Two)))))p(Three)');
  const list = quotePlace(desk.state.doc, 'One')!.from - 3;
  ada.does((tr) => tr.setNodeMarkup(list, orderedList));
  expect(accepted(desk.state)).toBe('ol(li(p(One)ol(li(p(Two)))))p(Three)');
  expect(rejected(desk.state)).toBe('ul(li(p(One))li(p(Two))li(p(Three)))');
});

test('a quote of two paragraphs is one quote', () => {
  const { ada, desk } = scene('One', 'Two');
  expect(ada.selects('One', 'Two').uses(wrapIn(blockquote!))).toBe(true);
  expect(accepted(desk.state)).toBe('q(p(One)p(Two))');
});

test('said again it is taken back, and another form takes its place', () => {
  const { ada, desk } = scene('What happened');
  ada.at('What happened').uses(toHeading);
  ada.uses(subheading);
  expect(standing(desk.state.doc).map((each) => each.in)).toEqual(['Subheading: What happened']);
  ada.uses(subheading);
  expect(body(desk.state)).toBe('p(What happened)');
});

test("another's form stands beside one's own, and neither takes the other away", () => {
  const { ada, grace, desk } = scene('What happened');
  ada.at('What happened').uses(toHeading);
  grace.at('What happened').uses(toList);
  expect(
    standing(desk.state.doc)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['ada1', 'grace1']);
  grace.at('What happened').uses(toList);
  const { from } = quotePlace(desk.state.doc, 'What happened')!;
  desk.state = desk.state.apply(desk.state.tr.setSelection(TextSelection.create(desk.state.doc, from)));
  grace.presses('Backspace');
  expect(standing(desk.state.doc).map(({ id }) => id)).toEqual(['ada1']);
});

test('a heading that is only suggested to be there becomes one, and the line before stays', () => {
  const { ada, desk } = scene('We built it.');
  ada.at('We built it.', true).uses(splitBlock);
  ada.types('What happened').uses(toHeading);
  expect(standing(desk.state.doc)).toHaveLength(1);
  expect(accepted(desk.state)).toBe('p(We built it.)h2(What happened)');
  expect(rejected(desk.state)).toBe('p(We built it.)');
});

test('the line behind a heading is a paragraph', () => {
  const { ada, desk } = scene('What happened');
  desk.state = desk.state.apply(desk.state.tr.setBlockType(8, 8, heading!, { level: 2 }));
  ada.at('What happened', true).uses(splitBlock);
  ada.types('We built it.');
  expect(accepted(desk.state)).toBe('h2(What happened)p(We built it.)');
});

test('what is pasted keeps its headings and lists', () => {
  const pasted = scene('One', 'What happened', 'Two').desk;
  pasted.state = pasted.state.apply(pasted.state.tr.setBlockType(13, 13, heading!, { level: 2 }));
  const { ada, desk } = scene('We built it.');
  ada
    .at('We built it.', true)
    .does((tr, { selection }) => tr.replace(selection.from, selection.to, pasted.state.doc.slice(8, 31)));
  expect(accepted(desk.state)).toBe('p(We built it.One)h2(What happened)p(Two)');
});

test('other words in the line leave what is suggested for it', () => {
  const { ada, desk } = scene('What happened');
  ada.at('What happened').uses(toHeading);
  ada.selects('What', 'happened').types('Why');
  expect(accepted(desk.state)).toBe('h2(Why)');
});

test('a source is put in, and left out', () => {
  const { ada, desk } = scene('We built it.');
  const cited = { outlet: 'The Halden Courier', title: 'Maps', url: 'https://news.example/' };
  ada.at('it', true).does((tr, { selection }) => tr.insert(selection.to, schema.nodes.sourceNote!.create(cited)));
  expect(standing(desk.state.doc)).toMatchObject([{ in: '[Source: The Halden Courier, Maps]', out: '' }]);
  expect(rejected(desk.state)).toBe('p(We built it.)');
  desk.state = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  expect(body(desk.state)).toBe('p(We built it[The Halden Courier].)');
  ada.at('it', true).presses('Delete');
  expect(standing(desk.state.doc)).toMatchObject([{ in: '', out: '[Source: The Halden Courier, Maps]' }]);
  expect(rejected(desk.state)).toBe('p(We built it[The Halden Courier].)');
  expect(accepted(desk.state)).toBe('p(We built it.)');
});

test("a source that stands is rewritten beside the old one, one's own in its place", () => {
  const { ada, grace, desk } = scene('We built it.');
  ada.at('it', true).does((tr, { selection }) => tr.insert(selection.to, schema.nodes.sourceNote!.create()));
  const at = quotePlace(desk.state.doc, 'it')!.to;
  const rewrite = (outlet: string) => (tr: Parameters<Parameters<typeof ada.does>[0]>[0]) =>
    tr.setNodeAttribute(at, 'outlet', outlet).setNodeAttribute(at, 'title', 'Maps');
  ada.does(rewrite('Courier'));
  expect(body(desk.state)).toBe('p(We built it[Courier].)');
  desk.state = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  grace.does(rewrite('Herald'));
  expect(body(desk.state)).toBe('p(We built it[Courier][Herald].)');
  expect(accepted(desk.state)).toBe('p(We built it[Herald].)');
  expect(rejected(desk.state)).toBe('p(We built it[Courier].)');
});

test('two hundred random rounds of words and forms: rejected they leave the old letter', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = numbers(seed);
    const { ada, grace, desk } = scene('We built it.', 'We test it.', 'And we run it.');
    const old = desk.state.doc;
    for (let turn = 0; turn < 8; turn++) {
      const who = random(2) ? ada : grace;
      const places = ['We', 'built', 'test', 'run', 'it'].filter((words) => quotePlace(desk.state.doc, words));
      who.at(places[random(places.length)]!, random(2) === 1);
      const acts = [
        () => who.uses([toHeading, subheading, toList, wrapIn(blockquote!), setBlockType(paragraph!)][random(5)]!),
        () => who.uses(splitBlock),
        () => void who.types('ab'),
        () => void who.presses(random(2) ? 'Backspace' : 'Delete'),
      ];
      acts[random(acts.length)]!();
    }
    expect(rejectAll(desk.state).eq(old), `seed ${seed}`).toBe(true);
    const taken = acceptAll(desk.state);
    expect(standing(taken), `seed ${seed}`).toEqual([]);
    expect(taken.textContent, `seed ${seed}`).not.toContain(FORM);
    expect(() => taken.check()).not.toThrow();
  }
}, 60_000);

function acceptAll(state: EditorState): Node {
  return state.apply(accept(state, all(state))).doc;
}

function rejectAll(state: EditorState): Node {
  return state.apply(reject(state, all(state))).doc;
}

const accepted = (state: EditorState) => shown(acceptAll(state).child(1).children);
const rejected = (state: EditorState) => shown(rejectAll(state).child(1).children);
const body = (state: EditorState) => shown(state.doc.child(1).children);

function all({ doc }: EditorState): Set<string> {
  return new Set(standing(doc).map(({ id }) => id));
}

function shown(nodes: readonly Node[]): string {
  const names: Record<string, string> = { bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'q' };
  return nodes
    .map((node) => {
      if (node.isInline) {
        return node.text ?? `[${String(node.attrs.outlet)}]`;
      }
      const name = node.type.name === 'heading' ? `h${String(node.attrs.level)}` : (names[node.type.name] ?? 'p');
      return `${name}(${shown(node.children)})`;
    })
    .join('');
}
