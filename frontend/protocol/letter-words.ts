import type { DemandKind } from './letter-text';

interface Beside {
  sources: string;
  source: (number: number) => string;
  back: (place: number, of: number) => string;
  kinds: Record<DemandKind, string>;
}

const en: Beside = {
  sources: 'Sources',
  source: (number) => `Source ${number}`,
  back: (place, of) => (of === 1 ? 'Back to the text' : `Back to the text, place ${place}`),
  kinds: { stop: 'Stop', adopt: 'Adopt', disclose: 'Disclose' },
};

const de: Beside = {
  sources: 'Quellen',
  source: (number) => `Quelle ${number}`,
  back: (place, of) => (of === 1 ? 'Zurück zum Text' : `Zurück zum Text, Stelle ${place}`),
  kinds: { stop: 'Beenden', adopt: 'Einführen', disclose: 'Offenlegen' },
};

/** The few words that stand beside a letter's own, in its language; in English where that is not known. */
export function besideLetter(lang: string): Beside {
  return lang.split('-')[0] === 'de' ? de : en;
}

/** A day, a month or a year, written out in the letter's language. */
export function writtenDate(iso: string, lang: string): string {
  if (iso.length === 4) {
    return iso;
  }
  const how: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  const locale = besideLetter(lang) === de ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, iso.length === 7 ? how : { ...how, day: 'numeric' }).format(new Date(iso));
}
