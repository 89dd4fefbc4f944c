import { addTools, type Tool } from '../drafting/tools';
import { modesOf, type Mode } from './mode';
import { words } from './words';

const keys: Record<Mode, string> = { write: 'Mod-Alt-w', suggest: 'Mod-Alt-s', read: 'Mod-Alt-r' };

addTools(0, (bench) =>
  modesOf(bench.seat.author).map((mode): Tool => ({
    label: words.modes[mode],
    on: bench.voice.mode === mode,
    keys: keys[mode],
    press: () => {
      bench.voice.mode = mode;
      bench.editor?.commands.focus();
    },
  })),
);
