import { writtenDate } from '../protocol/letter-words';
import type { Version } from './versions-api';
import { words } from './words';

/** What a version is called: its name, or what it stands for. */
export function labelOf(version: Version, all: Version[]): string {
  return version.name ?? (version.seq === all[0]?.seq ? words.now : words.endOf(writtenDate(version.day, 'en')));
}

export function namesOf(names: string[]): string {
  return names.map(nameOf).join(', ');
}

/** Null where it cannot be told who it was. */
export function nameOf(name: string | null): string {
  return name === null ? words.somebody : name || words.former;
}
