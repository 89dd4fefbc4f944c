import { expect, test } from 'vitest';
import { keysShown, pressed } from './tools';

test('a shortcut is shown as the keyboard is labelled', () => {
  expect(keysShown('Mod-Alt-m', false)).toBe('Ctrl+Alt+M');
  expect(keysShown('Mod-Alt-m', true)).toBe('⌘⌥M');
  expect(keysShown('Alt-ArrowUp', false)).toBe('Alt+↑');
});

test('a shortcut is pressed with all of its keys and no other', () => {
  const key = (more: object) => ({ key: 'm', code: 'KeyM', ...more }) as KeyboardEvent;
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  expect(pressed(key({ ...none, ctrlKey: true, altKey: true }), 'Mod-Alt-m', false)).toBe(true);
  expect(pressed(key({ ...none, ctrlKey: true }), 'Mod-Alt-m', false)).toBe(false);
  expect(pressed(key({ ...none, ctrlKey: true, altKey: true, shiftKey: true }), 'Mod-Alt-m', false)).toBe(false);
});

test('a layout that gives another character with Alt changes no shortcut', () => {
  const event = { key: 'µ', code: 'KeyM', ctrlKey: false, altKey: true, shiftKey: false, metaKey: true };
  expect(pressed(event as KeyboardEvent, 'Mod-Alt-m', true)).toBe(true);
});

test('a character typed with AltGr is no shortcut', () => {
  const typed: object = {
    ...{ key: 'µ', code: 'KeyM', ctrlKey: true, altKey: true, shiftKey: false, metaKey: false },
    getModifierState: (key: string) => key === 'AltGraph',
  };
  expect(pressed(typed as KeyboardEvent, 'Mod-Alt-m', false)).toBe(false);
});
