import type { Person } from '../protocol/attestation';
import type { Terms } from '../protocol/terms';
import { el } from './dom';
import type { Choice } from './signing-session';
import { words } from './words';

/**
 * Three ways to appear, each with the very line that would be printed. Nothing is chosen for anyone but the quietest, and no browser
 * fills in what was chosen before.
 */
export class ChoiceForm {
  readonly element: HTMLFieldSetElement;
  private readonly roles: HTMLSelectElement;
  private readonly roleLine = el('span', 'line');

  constructor(terms: Terms, person: Person | null) {
    const roles = terms.roles.map((role) => el('option', { value: role }, role));
    const look = { 'aria-label': words.roleLabel, autocomplete: 'off', change: () => this.roleChosen() };
    this.roles = el('select', look, ...roles);
    const name = person === null ? words.noName : words.byNameLine(person.name, person.title);
    this.element = el(
      'fieldset',
      {},
      el('legend', {}, words.how),
      option('COUNTED', words.counted, el('span', 'line', words.countedLine), { checked: true }),
      roles.length === 0 ? null : option('ROLE', words.byRole, this.roleLine, {}, this.roles),
      option('NAMED', words.byName, el('span', 'line', name), { disabled: person === null }),
    );
    this.writeRole();
  }

  get choice(): Choice {
    const chosen = this.element.querySelector<HTMLInputElement>('input:checked')?.value;
    if (chosen === 'ROLE') {
      return { as: 'ROLE', role: this.roles.value };
    }
    return chosen === 'NAMED' ? { as: 'NAMED' } : { as: 'COUNTED' };
  }

  private roleChosen(): void {
    const radio = this.element.querySelector<HTMLInputElement>('input[value=ROLE]');
    if (radio !== null) {
      radio.checked = true;
    }
    this.writeRole();
  }

  private writeRole(): void {
    this.roleLine.textContent = words.byRoleLine(this.roles.value);
  }
}

function option(
  value: string,
  title: string,
  line: HTMLElement,
  how: { checked?: boolean; disabled?: boolean } = {},
  more: HTMLElement | null = null,
): HTMLElement {
  const { checked = false, disabled = false } = how;
  const radio = el('input', { type: 'radio', name: 'appear', value, checked, disabled, autocomplete: 'off' });
  const label = el('label', {}, radio, el('span', {}, title, el('br'), line));
  return el('div', disabled ? 'opt off' : 'opt', label, more);
}
