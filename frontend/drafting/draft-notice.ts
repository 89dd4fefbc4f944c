import { html, nothing, type TemplateResult } from 'lit';
import type { Access } from './draft-session';
import { words } from './words';

/** Why the page cannot be written just now, and what may be done about it. */
export function draftNotice(access: Access, act: Record<'reload' | 'start' | 'proposal', () => void>) {
  if (access === 'writing') {
    return nothing;
  }
  const button = (label: string, press: () => void) =>
    html`<button type="button" class="btn quiet" @click=${press}>${label}</button>`;
  const buttons: Partial<Record<Access, TemplateResult>> = {
    signedOut: button(words.signIn, act.reload),
    proposed: button(words.seeProposal, act.proposal),
    outdated: button(words.reload, act.reload),
    refused: refusedBefore() ? button(words.startOver, act.start) : button(words.reload, act.reload),
  };
  const text = access === 'refused' && refusedBefore() ? words.refusedAgain : words.access[access];
  return html`<div class="notice" role="status">
    <p>${text}</p>
    ${buttons[access] ?? nothing}
  </div>`;
}

/** Marks this page before it is loaded again: what is refused twice will be refused for ever. */
export function rememberRefusal(): void {
  history.replaceState({ ...history.state, refusedBefore: true }, '');
}

function refusedBefore(): boolean {
  return Boolean((history.state as { refusedBefore?: boolean } | null)?.refusedBefore);
}
