import type { Source } from '../protocol/letter-text';
import { oneLine } from './runs';

const ADDRESS = /^https?:\/\/[^\s"'<>`]+$/;
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether a source may lead there: the web, and nothing that runs. */
export function isWebAddress(address: unknown): address is string {
  return typeof address === 'string' && address.length <= 2_000 && ADDRESS.test(address);
}

/** Whether this is a day, a month or a year that exists, as ISO 8601 writes it. */
export function isDate(date: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? [];
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return year !== undefined && !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(day);
}

/** What the note of a draft says about its source, in printable words; what is missing is empty. */
export function sourceOf(attrs: Record<string, unknown> = {}): Source {
  const say = (name: string) => (typeof attrs[name] === 'string' ? oneLine(attrs[name]).trim() : '');
  const date = say('date');
  return { outlet: say('outlet'), title: say('title'), ...(date ? { date } : {}), url: say('url') };
}

export function isComplete({ outlet, title, date, url }: Source): boolean {
  const named = [outlet, title].every((name) => name !== '' && name.length <= 300);
  return named && isWebAddress(url) && (date === undefined || isDate(date));
}

export function sameSource(one: Source, other: Source): boolean {
  return (['outlet', 'title', 'date', 'url'] as const).every((name) => one[name] === other[name]);
}
