// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { DOMParser as PageReader } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { cleanPasted } from './paste';
import { draftSchema } from './schema';

const schema = getSchema(draftSchema);

test('a text from Word keeps headings, lists, links and emphasis', () => {
  expect(pasted('word.html')).toMatchInlineSnapshot(`
    "heading("What happened")
    paragraph("On 3 November we learned ", bold("from the press"), ", ", italic("not from you"), ", that our maps plan strikes.It says so in ", link("the Courier"), " and nowhere.")
    bulletList(listItem(paragraph("in June, in the all-hands")), listItem(paragraph("in July, in a question")))
    orderedList(listItem(paragraph("End the contract")))"
  `);
});

test('a text from Google Docs keeps headings, lists, links and emphasis', () => {
  expect(pasted('google-docs.html')).toMatchInlineSnapshot(`
    "heading("What we were promised")
    paragraph("Every new colleague was handed ", bold("one page"), ". Most of us ", italic("still have it"), ": see ", link("the page"), " or this.")
    bulletList(listItem(paragraph("We make maps so that help arrives."), bulletList(listItem(paragraph("If a use would make you ashamed, say so.")))))"
  `);
});

test.each(['word.html', 'google-docs.html'])('nothing of people, comments, styles or scripts is left of %s', (name) => {
  const clean = cleanPasted(clipboard(name));
  for (const word of [
    'Grace',
    'GH1',
    'Do we dare',
    'helps to plan',
    'mailto',
    'alert',
    'owned',
    'javascript:',
    'data:',
  ]) {
    expect(clean, word).not.toContain(word);
  }
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  '#x',
])('%s never becomes a link', (address) => {
  expect(read(`<p><a href="${address}">here</a></p>`)).toBe('paragraph("here")');
});

function pasted(name) {
  return read(clipboard(name));
}

function read(html) {
  const page = new DOMParser().parseFromString(cleanPasted(html), 'text/html');
  const slice = PageReader.fromSchema(schema).parseSlice(page.body);
  return slice.content.content.map((node) => node.toString()).join('\n');
}

function clipboard(name) {
  return readFileSync(`src/test/resources/clipboard/${name}`, 'utf8');
}
