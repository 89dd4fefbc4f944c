import type { Bench } from './bench';

/** A tab beside the page. */
export interface SideTab {
  name: string;
  /** Where it stands among the others: Comments 10, Suggestions 20, Versions 30, Sources 40, Outline 50. */
  order: number;
  label: string;
  /** Shown behind the label, unless it is zero: what waits for somebody there. */
  count?: (bench: Bench) => number;
  /** What the open tab shows; asked again after everything that happens in the draft. */
  body: (bench: Bench) => unknown;
}

/* How to add a tab: write a module that calls `addSideTab({ name, order, label, body })` once, where it is loaded, and
   import it in `side-panel.ts`. The body is best an element of its own, given the bench:
   body: (bench) => html`<draft-versions .bench=${bench}></draft-versions>`
   The element renders in the light DOM; it is made when its tab is opened, and gone when another is. To be rendered after
   every change, give it a property that changes with the draft (`.doc=${bench.editor?.state.doc}`). To open a tab from
   anywhere in the editor: `showTab(element, 'versions')`. */

const tabs: SideTab[] = [];

export function addSideTab(tab: SideTab): void {
  tabs.push(tab);
  tabs.sort((one, other) => one.order - other.order);
}

export function sideTabs(): readonly SideTab[] {
  return tabs;
}

/** Opens a tab of the editor in which the element stands, and gives it the keyboard unless told not to. */
export function showTab(from: EventTarget, name: string, focus = true): void {
  from.dispatchEvent(new CustomEvent('show-tab', { detail: { name, focus }, bubbles: true }));
}
