import { canonicalTextOfDraft } from '../drafting/draft-copy';

/** What the page tells the server: the structured document, or why there is none yet. */
type Proposal = { document: string } | { refused: string };

/** Reads the draft as this browser holds it, when a co-author proposes its text. It shows nothing. */
export class ProposeText extends HTMLElement {
  letterId = '';

  async collect(): Promise<Proposal> {
    try {
      return { document: new TextDecoder().decode(await canonicalTextOfDraft(this.letterId)) };
    } catch (problem) {
      return { refused: problem instanceof Error ? problem.message : String(problem) };
    }
  }
}

customElements.define('propose-text', ProposeText);
