import type { Bench } from './bench';

/** One command of the toolbar. */
export interface Tool {
  label: string;
  /** What stands on the button, if not the label. */
  show?: unknown;
  /** Whether it is on; undefined for what is not switched. */
  on?: boolean;
  off?: boolean;
  /** The shortcut, as ProseMirror writes it: `Mod-Alt-m`. Shown with the tool, listed in the help, and bound by the page
   *  unless the editor itself does it already. */
  keys?: string;
  press: (host: ToolHost) => void;
}

/** What a tool may ask of the screen. */
export interface ToolHost {
  askForLink(): void;
  showTab(name: string): void;
  showKeys(): void;
}

/* How to add tools: write a module that calls `addTools(order, (bench) => [...])` once, where it is loaded, and import it in
   `drafting-toolbar.ts`. Groups stand in the order of their numbers: marks and blocks 10, the letter's own parts 20,
   talk 30, undo 40, the screen 50. `bench.editor` is there whenever the function is called. */

type Group = (bench: Bench) => Tool[];

const groups: { order: number; group: Group }[] = [];

export function addTools(order: number, group: Group): void {
  groups.push({ order, group });
  groups.sort((one, other) => one.order - other.order);
}

export function toolGroups(bench: Bench): Tool[][] {
  return groups.map(({ group }) => group(bench)).filter((tools) => tools.length > 0);
}

const mac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

/** A shortcut as keyboards are labelled: Ctrl+Alt+M, or ⌥⌘M. */
export function keysShown(keys: string, apple = mac): string {
  const names: Record<string, string> = apple
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓' };
  const each = keys.split('-').map((key) => names[key] ?? arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return each.join(apple ? '' : '+');
}

/** Whether somebody pressed exactly these keys. */
export function pressed(event: KeyboardEvent, keys: string, apple = mac): boolean {
  if (event.getModifierState?.('AltGraph')) {
    return false; // it types a character
  }
  const parts = keys.split('-');
  const key = parts.pop()!;
  const wants = (name: string) => parts.includes(name);
  const mod = apple ? event.metaKey : event.ctrlKey;
  const same = event.key.toLowerCase() === key.toLowerCase() || event.code === code(key);
  return same && mod === wants('Mod') && event.altKey === wants('Alt') && event.shiftKey === wants('Shift');
}

/** With Alt or Shift, layouts give another character: the key in that place is meant. */
function code(key: string): string {
  if (key === '/') {
    return 'Slash';
  }
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^[0-9]$/.test(key) ? `Digit${key}` : key;
}
