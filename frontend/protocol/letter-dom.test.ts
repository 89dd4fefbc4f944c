import { expect, test } from 'vitest';
import { renderLetter, type Rendering } from './letter-dom';
import { readLetterText, type LetterText } from './letter-text';
import { Paper } from './testing/paper';

const letter: LetterText = {
  v: 1,
  lang: 'en',
  title: 'Keep our maps out of the war room',
  addressees: ['Ms Okafor', 'The board'],
  salutation: 'Dear Ms Okafor,',
  body: [
    { type: 'heading', level: 2, content: [{ text: 'What we learned' }] },
    {
      type: 'paragraph',
      content: [{ text: 'From the ' }, { text: 'press', marks: ['bold', 'italic'] }, { break: true }],
    },
    { type: 'list', ordered: false, items: [[{ type: 'paragraph', content: [{ text: 'one' }] }]] },
    { type: 'quote', content: [{ type: 'paragraph', content: [{ text: 'logistics' }] }] },
  ],
  demands: [{ text: [{ text: 'End it', href: 'https://example.org/contract' }] }],
  closing: [],
  signOff: 'We, the undersigned,',
};

test('the whole letter is shown, in its order', () => {
  expect(html(letter)).toBe(
    '<article class="letter" lang="en"><h1>Keep our maps out of the war room</h1>' +
      '<ul class="addressees"><li>Ms Okafor</li><li>The board</li></ul><p class="salutation">Dear Ms Okafor,</p>' +
      '<h2>What we learned</h2><p>From the <em><strong>press</strong></em><br></br></p><ul><li>one</li></ul>' +
      '<blockquote><p>logistics</p></blockquote><ol class="demands"><li><a href="https://example.org/contract" ' +
      'target="_blank" rel="noopener noreferrer">End it</a></li></ol><p class="sign-off">We, the undersigned,</p></article>',
  );
});

test('numbers have their sources at the foot, and demands their kind and label', () => {
  const cited: LetterText = {
    ...letter,
    body: [{ type: 'paragraph', content: [{ text: 'So' }, { note: 1 }, { text: ', so' }, { note: 1 }] }],
    demands: [{ kind: 'stop', label: 'End it', text: [{ text: 'All of it.' }] }],
    sources: [{ outlet: 'The Courier', title: 'Maps', date: '2026-11-03', url: 'https://news.example/maps' }],
  };
  const shown = html(cited, { showAddresses: true });
  expect(shown).toContain(
    'So<sup class="note"><button class="way" type="button" aria-label="Source 1">1</button></sup>',
  );
  expect(shown).toContain('<li><span class="kind">Stop</span> <strong class="label">End it.</strong> All of it.</li>');
  expect(shown).toContain(
    '<h2>Sources</h2><ol><li tabindex="-1">The Courier, <cite><a href="https://news.example/maps"',
  );
  expect(shown).toContain('>Maps</a></cite>, 3 November 2026<span class="address"> (https://news.example/maps)</span>');
  expect(shown).toContain('aria-label="Back to the text, place 2"');
});

test('words that look like markup stay words', () => {
  const hostile = { ...letter, title: '<img src=x onerror="alert(1)">' };
  expect(html(hostile)).toContain('<h1>&lt;img src=x onerror=&quot;alert(1)&quot;></h1>');
});

test('whoever approves sees where a link leads', () => {
  expect(html(letter, { showAddresses: true })).toContain(
    '<span class="address"> (https://example.org/contract)</span>',
  );
});

test('inside a page the title may be a lesser heading', () => {
  const shown = html(letter, { titleLevel: 2 });
  expect(shown).toContain('<h2>Keep our maps');
  expect(shown).toContain('<h3>What we learned');
});

test('a good text is read as it is', () => {
  expect(readLetterText(bytes(letter))).toEqual(letter);
});

test.each<[string, object, RegExp]>([
  ['a script link', { demands: [{ text: [{ text: 'x', href: 'javascript:alert(1)' }] }] }, /link leads/],
  ['an unknown kind of block', { body: [{ type: 'iframe', content: [] }] }, /unknown kind/],
  [
    'an unknown mark',
    { body: [{ type: 'paragraph', content: [{ text: 'x', marks: ['blink'] }] }] },
    /mark of an unknown/,
  ],
  ['a source that runs', { sources: [{ outlet: 'x', title: 'x', url: 'javascript:alert(1)' }] }, /on the web/],
  ['a source that nothing cites', { sources: [{ outlet: 'x', title: 'x', url: 'https://x.example' }] }, /do not match/],
  ['a number without a source', { demands: [{ text: [{ note: 1 }] }] }, /do not match/],
  ['an unknown kind of demand', { demands: [{ kind: 'beg', text: [] }] }, /unknown kind/],
  ['an unknown field', { footnote: 'psst' }, /unknown fields/],
  ['no salutation', { salutation: '' }, /no salutation/],
  ['another version', { v: 2 }, /unknown version/],
])('%s is refused rather than guessed at', (_, change, why) => {
  expect(() => readLetterText(bytes({ ...letter, ...change }))).toThrow(why);
});

test('nesting without end is refused', () => {
  const nested = '{"type":"quote","content":['.repeat(50) + ']}'.repeat(50);
  expect(() => readLetterText(bytes({ ...letter, body: [JSON.parse(nested)] }))).toThrow(/too deeply/);
});

function html(text: LetterText, how: Rendering = {}): string {
  return renderLetter(text, { ...how, document: new Paper() as unknown as Document }).toString();
}

function bytes(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
