import type { Access } from '../drafting/draft-session';

/** What a person's keys do: change the text, suggest a change, or nothing. */
export type Mode = 'write' | 'suggest' | 'read';

/** The modes somebody may choose from, in their order. */
export function modesOf(author: boolean): Mode[] {
  return author ? ['write', 'suggest', 'read'] : ['suggest', 'read'];
}

/** Whether the editor takes keys: a reviewer's suggestions are written beside it. */
export function types(mode: Mode, access: Access): boolean {
  return access === 'writing' && mode !== 'read';
}
