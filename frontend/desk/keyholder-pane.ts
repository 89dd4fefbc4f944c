import { button, el, rest, rests } from './dom';
import { Stop } from './keyholder-stop';
import { words, type Reason } from './keyholder-words';
import type { Screen } from './screen';
import { Offline, Refused } from './wire';

type Content = (Node | string | null)[];

/** Reasons that ask for another try, not for a word with one's co-authors. */
const HARMLESS: Reason[] = ['no-copy', 'cut'];
const ALARM = { class: 'problem', role: 'alert' };

/** The desk's screen while a keyholder works on it: one step at a time, each with one thing to do. */
export class Pane {
  constructor(private readonly screen: Screen) {}

  show(title: string, ...content: Content): void {
    this.screen.show(title, el('div', 'keyholder', ...content));
  }

  say(words: string): void {
    this.screen.say(words);
  }

  /** A button; whoever presses it acts here from now on. */
  act(words: string, look: string, press: () => unknown): HTMLButtonElement {
    const act = button(words, look, () => {
      if (rests(act)) {
        return;
      }
      this.screen.use();
      const running = press();
      if (running instanceof Promise) {
        rest(act, true); // once is enough
        void running.finally(() => rest(act, false));
      }
    });
    return act;
  }

  /** Fields with one thing to do; Enter does it too. No form: a frame like ours may not submit any. */
  fields(act: string, submit: () => unknown, ...content: Content): HTMLElement {
    const go = this.act(act, '', submit);
    const press = (event: Event) => {
      if ((event as KeyboardEvent).key === 'Enter' && event.target instanceof HTMLInputElement) {
        go.click();
      }
    };
    return el('div', { class: 'fields', keydown: press }, ...content, go);
  }

  /** Runs a step that talks to others, and explains itself where that fails. */
  async attempt(step: () => Promise<void>, stopTitle = words.stop.title): Promise<void> {
    try {
      await step();
    } catch (fault) {
      if (fault instanceof Stop) {
        this.stop(fault, stopTitle);
      } else {
        const again = () => this.attempt(step, stopTitle);
        this.show(words.failed, el('p', ALARM, messageOf(fault)), this.act(words.again, '', again));
      }
    }
  }

  /** A stop with one honest way on; waits until somebody takes it. */
  stopBut(stop: Stop, title: string, way: string): Promise<void> {
    return new Promise((resolve) => this.stop(stop, title, this.act(way, 'quiet', resolve)));
  }

  private stop({ reason, difference }: Stop, title: string, way: HTMLElement | null = null): void {
    const differing = difference && [
      ...[el('dt', '', words.stop.compare.proposed), el('dd', '', difference.proposed)],
      ...[el('dt', '', words.stop.compare.own), el('dd', '', difference.own)],
    ];
    const why = el('p', { class: 'stop', role: 'alert' }, words.stop.reasons[reason]);
    const tell = HARMLESS.includes(reason) ? null : el('p', '', words.stop.tell);
    this.show(title, why, differing && el('dl', 'difference', ...differing), tell, way);
  }
}

function messageOf(fault: unknown): string {
  if (fault instanceof Offline) {
    return words.offline;
  }
  return fault instanceof Refused ? words.gone : fault instanceof Error ? fault.message : String(fault);
}

/** A field with its label, its explanation, and room for what is wrong with what was typed. */
export function field(id: string, label: string, help: string, attributes: Record<string, string>) {
  const problem = el('p', { id: `${id}-problem`, class: 'problem', role: 'alert' });
  const input = el('input', {
    ...{ id, class: 'input', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' },
    ...{ 'aria-describedby': help === '' ? problem.id : `${id}-help ${problem.id}` },
    ...attributes,
  });
  const hint = help === '' ? null : el('p', { id: `${id}-help`, class: 'small' }, help);
  const complain = (what: string) => {
    problem.replaceChildren(what);
    input.setAttribute('aria-invalid', String(what !== ''));
    if (what !== '') {
      input.focus();
    }
  };
  return { input, complain, whole: el('div', 'field', el('label', { for: id }, label), hint, input, problem) };
}
