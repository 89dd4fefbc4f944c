import type { Access } from '../drafting/draft-session';
import type { Mode } from './mode';
import type { Selected } from './selected';
import type { SuggestionIds } from './suggest';
import type { Talk } from './talk';
import { newId } from './talk-api';

/** How one person speaks at a draft: what their keys do, what they are about to say, and which suggestions are theirs. */
export class Voice {
  /** What they are about to comment on, or to suggest something for; 'nothing' if they have yet to select it. */
  composing?: Selected | 'nothing';
  suggesting?: Selected | 'nothing';
  /** Why the last thing they did has not happened. */
  notice = '';

  private chosen: Mode;
  private readonly made = new Set<string>();

  constructor(
    private readonly seat: { author: boolean },
    private readonly talk: Talk,
    private readonly changed: () => void,
  ) {
    this.chosen = seat.author ? 'write' : 'suggest';
  }

  get mode(): Mode {
    return this.chosen === 'write' && !this.seat.author ? 'suggest' : this.chosen;
  }

  set mode(mode: Mode) {
    this.chosen = mode;
    this.tell('');
  }

  /** Says why something did not happen; the next thing that does makes it vanish. */
  tell(notice: string): void {
    this.notice = notice;
    this.changed();
  }

  /** Suggestions made here, and those that the server knows as this person's. */
  readonly ids: SuggestionIds = {
    fresh: () => {
      const id = newId();
      this.made.add(id);
      return id;
    },
    mine: (id) => this.talk.page.suggesters[id]?.mine ?? this.made.has(id),
  };
}

/** Whether somebody may say something beside the draft now. */
export function mayTalk(access: Access): boolean {
  return ['writing', 'reviewer', 'proposed'].includes(access);
}
