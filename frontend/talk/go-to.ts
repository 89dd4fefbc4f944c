import { TextSelection } from '@tiptap/pm/state';
import type { Bench } from '../drafting/bench';
import type { Place } from './places';

/** Shows a place in the letter, selected, and gives it the keyboard. */
export function goTo({ editor }: Bench, place: Place | null | undefined): void {
  if (editor && place) {
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView());
    view.focus();
  }
}
