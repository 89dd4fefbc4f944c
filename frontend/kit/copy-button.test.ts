// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import './copy-button';

afterEach(() => vi.unstubAllGlobals());

test('the text is on the clipboard, and the button says so', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  const button = copyButton(writeText);
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe('Copied'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith('https://sign.letters.example/l/harbour');
});

test('a browser that refuses leaves the reader with something to do', async () => {
  const button = copyButton(vi.fn().mockRejectedValue(new Error('no permission')));
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe('Select the link, and copy it'));
});

test('moved in the page, it still copies once', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  const button = copyButton(writeText);
  const element = button.parentElement!;
  document.body.append(element);
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe('Copied'));
  expect(writeText).toHaveBeenCalledTimes(1);
});

function copyButton(writeText: (text: string) => Promise<void>): HTMLButtonElement {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const element = document.createElement('copy-button');
  const said = {
    label: 'Copy the link',
    text: 'https://sign.letters.example/l/harbour',
    done: 'Copied',
    refused: 'Select the link, and copy it',
  };
  Object.entries(said).forEach(([name, words]) => element.setAttribute(name, words));
  document.body.replaceChildren(element);
  return element.querySelector('button')!;
}
