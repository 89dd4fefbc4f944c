import type { Node } from '@tiptap/pm/model';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(
  `\\b\\d{1,2}\\.? (?:${MONTHS})\\b|\\b(?:${MONTHS}) \\d{1,2}\\b|\\b\\d{1,2}:\\d\\d\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b`,
  'g',
);
const FIGURE = /(?:[$€£]\s?)?\b\d[\d.,]*\d?\b(?:\s?%|(?:\s\p{L}+){0,1})/gu;

/** The figures in the letter's body that no source stands behind: whoever doubts one should find where it comes from.
 *  Dates, years and small numbers are no claims. */
export function figuresWithoutSource(doc: Node): string[] {
  const figures: string[] = [];
  doc.forEach((part) => {
    if (part.type.name === 'body') {
      part.descendants((node) => {
        if (node.isTextblock && node.type.name !== 'heading') {
          figures.push(...figuresIn(node));
        }
        return !node.isTextblock;
      });
    }
  });
  return figures;
}

const NOTE = '\u0001';

function figuresIn(line: Node): string[] {
  const text = line.children.map((each) => (each.type.name === 'sourceNote' ? NOTE : (each.text ?? ' '))).join('');
  return text
    .split(/(?<=[.!?]["”’]?\u0001*)\s/)
    .filter((sentence) => !sentence.includes(NOTE))
    .flatMap((sentence) => sentence.replace(DATE, '·').match(FIGURE) ?? [])
    .filter(isClaim)
    .map((figure) => figure.trim());
}

function isClaim(figure: string): boolean {
  const digits = /\d[\d.,]*/.exec(figure)![0].replace(/[.,]+$/, '');
  const year = /^(19|20)\d\d$/.test(digits) && !/[$€£%]/.test(figure);
  return !year && (/[%$€£]/.test(figure) || Number(digits.replace(/[.,]/g, '')) >= 10);
}
