import type { DemandKind } from '../protocol/letter-text';

/** The shapes that staff letters have had. */
export type Shape = 'staff' | 'policy' | 'followUp';

export interface Skeleton {
  /** Headings of the body, each with what belongs under it; the first takes what the author has told already. */
  body: { heading: string; text: string[] }[];
  demands: { kind?: DemandKind; text: string }[];
  closing: string[];
}

/* What stands in brackets is to be replaced: it is pointed out until it is. */

export const skeletons: Record<Shape, Skeleton> = {
  staff: {
    body: [
      {
        heading: 'What happened',
        text: ['[What happened, when, and how you learned of it. A source behind every figure.]'],
      },
      {
        heading: 'Who we are',
        text: ['We are the people who [what you do here]. We write openly because [which quiet ways you have tried].'],
      },
      { heading: 'What we were promised', text: ['[What the company has said it stands for, in its own words.]'] },
      { heading: 'We are not alone', text: ['[Who else has said so, how many they are, and since when.]'] },
    ],
    demands: [
      { kind: 'stop', text: '[What is to end, and by when]' },
      { kind: 'adopt', text: '[Which rule is to keep it from happening again]' },
      { kind: 'disclose', text: '[What is to be made known, to whom, how often]' },
    ],
    closing: ['We want to be proud of what we build. [Your last sentence: the one that will be quoted.]'],
  },
  policy: {
    body: [
      { heading: 'The rule that is missing', text: ['[Which decision is taken today without a rule, and by whom.]'] },
      { heading: 'What happens without it', text: ['[A case that everybody here knows, with its source.]'] },
      { heading: 'What we propose', text: ['[The rule in one sentence. Where else it works already.]'] },
      {
        heading: 'How we shall know that it is kept',
        text: ['[Who looks, how often, and who may read what they find.]'],
      },
    ],
    demands: [
      { kind: 'adopt', text: '[The rule, binding and public]' },
      { kind: 'adopt', text: '[Who decides where it is in doubt, with staff among them]' },
      { kind: 'disclose', text: '[A yearly account of how it was kept]' },
    ],
    closing: ['[What you offer to do yourselves: time, expertise, a first draft.]'],
  },
  followUp: {
    body: [
      {
        heading: 'What we asked',
        text: [
          'On [date], [number] of us wrote to you: [title of that letter, as a link]. We asked for [each demand, in a few words].',
        ],
      },
      {
        heading: 'What you answered',
        text: ['[The answer in the company’s own words, with its date; or that there was none.]'],
      },
      { heading: 'What has happened since', text: ['[What was done, what was not, with sources.]'] },
      { heading: 'What is still open', text: ['[Which demands stand, and what has made them more urgent.]'] },
    ],
    demands: [{ text: '[A demand of the first letter that is still open]' }, { text: '[What is new]' }],
    closing: ['We have waited [how long]. [What you will do next.]'],
  },
};

/** What a skeleton had asked for and nobody has written yet. */
export function promptsIn(text: string): string[] {
  return text.match(/\[[^\][\n]{3,200}\]/g) ?? [];
}
