import type * as Y from 'yjs';
import { canonicalBytes } from './canonical';
import { letterSoFar, NotALetterYet } from './letter-text';
import { words } from './words';

export type Form = 'pdf' | 'html' | 'md' | 'txt';
export const forms: Form[] = ['pdf', 'html', 'md', 'txt'];

/** Fetches the draft as a file. Who wrote it, with what and when does not stand in it.
 *  @returns what went wrong, in words */
export async function takeAlong(doc: Y.Doc, letterId: string, form: Form): Promise<string | null> {
  let text: Uint8Array;
  try {
    text = canonicalBytes(letterSoFar(doc));
  } catch (problem) {
    if (problem instanceof NotALetterYet) {
      return problem.message;
    }
    throw problem;
  }
  const answer = await ask(letterId, form, text);
  if (!answer?.ok) {
    return words.takeAlong.failed;
  }
  keep(await answer.blob(), `letter.${form}`);
  return null;
}

function ask(letterId: string, form: Form, text: Uint8Array): Promise<Response | null> {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  const headers = new Headers({ 'Content-Type': 'application/json' });
  headers.set(meta('_csrf_header') ?? 'X-CSRF-TOKEN', meta('_csrf') ?? '');
  return fetch(`/api/drafts/${encodeURIComponent(letterId)}/export/${form}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(text),
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
  }).catch(() => null);
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
