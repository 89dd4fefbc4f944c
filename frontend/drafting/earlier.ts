import type { DemandKind } from '../protocol/letter-text';

/** The released letter that a draft follows. */
export interface Earlier {
  title: string;
  address: string;
  /** On which day it was released, written out. */
  released: string;
  signed: number;
  asked: { kind: DemandKind | ''; label: string; text: string; standing: keyof typeof standings }[];
  /** What the company said last; empty where it said nothing. */
  answered: { text: string; source: string; day: string };
}

const standings = { met: 'met', partlyMet: 'partly met', refused: 'refused', noAnswer: 'no answer yet' };

/** What a follow-up says of the letter that it follows. */
export const ofEarlier = {
  wrote: (earlier: Earlier) => [
    `On ${earlier.released}, ${earlier.signed.toLocaleString('en')} of us wrote to you: `,
    '. This is what we asked, and what became of it:',
  ],
  became: ({ label, text, standing }: Earlier['asked'][number]) =>
    `${label || text.replace(/[.:;]$/, '')}: ${standings[standing]}.`,
  answered: ({ source, day }: Earlier['answered']) => `On ${day} you answered (${source}):`,
};

/** The demands that are not met. */
export const stillOpen = ({ asked }: Earlier) => asked.filter(({ standing }) => standing !== 'met');
