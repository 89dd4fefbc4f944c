import { html, nothing } from 'lit';
import './saying';
import type { Selected } from './selected';
import { short } from './words';

/** What is asked of somebody who has something to say about the words they selected. */
export interface Question {
  /** What to do where no words are selected. */
  hint: string;
  label: (quote: string) => string;
  act: string;
  /** What the field begins with. */
  text?: string;
  say: (selected: Selected, text: string) => Promise<void>;
  done: () => void;
}

/** The form for what is selected; a hint where nothing is; nothing where nobody asked. */
export function composing(selected: Selected | 'nothing' | undefined, question: Question) {
  if (selected === 'nothing') {
    return html`<p class="note" role="status">${question.hint}</p>`;
  }
  return selected
    ? html`<div class="note composing">
        <talk-saying
          .label=${question.label(short(selected.quote))}
          .act=${question.act}
          .text=${question.text ?? ''}
          .say=${(text: string) => question.say(selected, text)}
          @said=${question.done}
          @cancelled=${question.done}
        ></talk-saying>
      </div>`
    : nothing;
}
