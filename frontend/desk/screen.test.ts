// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { button } from './dom';
import { Screen } from './screen';

let screen: Screen;
const outside = button('Elsewhere', '', () => {});

beforeEach(() => {
  const root = document.createElement('main');
  document.body.replaceChildren(root, outside);
  screen = new Screen(root);
});

test('nothing takes the focus at the first sight of the page', () => {
  screen.show('Sign this letter');
  expect(document.activeElement).toBe(document.body);
});

test('what comes of an act takes the focus, once', () => {
  screen.use();
  screen.show('Received');
  expect(focused()).toBe('Received');
  outside.focus();
  screen.show('In the book');
  expect(document.activeElement).toBe(outside);
});

test('the focus does not get lost with a screen that goes by itself', () => {
  const read = button('Read', '', () => {});
  screen.show('Sign this letter', read);
  read.focus();
  screen.show('Signing is over');
  expect(focused()).toBe('Signing is over');
});

test('whoever failed stays where they are, and hears why', () => {
  const sign = button('Sign', '', () => {});
  Element.prototype.scrollIntoView = () => {}; // jsdom has nothing to scroll
  screen.show('Sign this letter', sign);
  sign.focus();
  screen.use();
  screen.tell('Nothing was changed');
  expect(document.activeElement).toBe(sign);
  expect(document.querySelector('[role=status]')?.textContent).toBe('Nothing was changed');
});

function focused(): string | null | undefined {
  return document.activeElement?.textContent;
}
