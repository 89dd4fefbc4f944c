import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, type Step } from '@tiptap/pm/transform';
import { formBetween } from './form-between';
import { Suggestion, type SuggestionIds } from './suggestion';

export type { SuggestionIds };

/** The same change as a suggestion: what it would put in is put in and marked, what it would take out stays and is
 *  marked, what it would make of a line is said in it. Null if it changes more than a suggestion can hold.
 *  Suggestions of others are never joined with, nor changed: one's own take in what one goes on typing. */
export function suggest(tr: Transaction, state: EditorState, ids: SuggestionIds): Transaction | null {
  const suggestion = new Suggestion(state, ids);
  for (const [index, step] of tr.steps.entries()) {
    const before = (at: number, side: number) =>
      suggestion.out.mapping.map(beforeSteps(tr.steps.slice(0, index), at, side), side);
    const doc = tr.docs[index]!;
    const reformed = changesForm(tr.steps.slice(index)) ? formBetween(doc, tr.doc) : null;
    if (reformed) {
      reformed.lines.forEach((line) => suggestion.reform(before(line, -1), reformed.form));
      break;
    }
    if (!suggestion.take(step, doc, before)) {
      return null;
    }
  }
  for (const meta of ['composition', 'uiEvent', 'inputType', 'paste', 'addToHistory']) {
    if (tr.getMeta(meta) !== undefined) {
      suggestion.out.setMeta(meta, tr.getMeta(meta));
    }
  }
  return tr.scrolledIntoView ? suggestion.out.scrollIntoView() : suggestion.out;
}

function changesForm(steps: Step[]): boolean {
  return steps.some((step) => step instanceof ReplaceAroundStep);
}

function beforeSteps(steps: Step[], at: number, side: number): number {
  return steps.reduceRight((position, step) => step.getMap().invert().map(position, side), at);
}
