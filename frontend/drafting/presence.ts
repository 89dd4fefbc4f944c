import type { Awareness } from 'y-protocols/awareness';

/** Somebody who has the draft open, as the server names them. */
export interface Person {
  name: string;
  initials: string;
  color: string;
}

/** Who else is here: each person once, in how many windows they may be. */
export function others(awareness: Awareness, me: Pick<Person, 'name'>): Person[] {
  const people = new Map<string, Person>();
  for (const [client, state] of awareness.getStates()) {
    const person = state?.user as Partial<Person> | undefined;
    if (client !== awareness.clientID && person?.name && person.name !== me.name) {
      const name = String(person.name);
      people.set(name, { name, initials: String(person.initials ?? initialsOf(name)), color: safeColor(person.color) });
    }
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name));
}

export function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/);
  return [names[0], names.length > 1 ? names.at(-1) : '']
    .map((each) => each?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}

/** A colour is put into a style: nothing but a colour may get there. */
export function safeColor(color: unknown): string {
  return typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : '#545a66';
}
