import { fromCode } from '../protocol/code';
import { keyholderKeys, type KeyholderKeys } from '../protocol/keyholder-keys';
import { el } from './dom';
import { field, type Pane } from './keyholder-pane';
import { placeOf, type Letter } from './keyholder-proposal';
import { Stop } from './keyholder-stop';
import { words } from './keyholder-words';
import type { KeyholderRecord, Store } from './store';

/** Asks for the code until it makes a key that fits. */
export function restoreKey(pane: Pane, fits: (keys: KeyholderKeys) => boolean): Promise<KeyholderKeys> {
  return new Promise((resolve) => {
    const code = field('code', words.restore.label, '', { maxlength: '60', class: 'input code-input' });
    const check = async () => {
      const secret = await fromCode(code.input.value);
      if (secret === null) {
        return code.complain(words.restore.wrong);
      }
      const keys = await keyholderKeys(secret);
      if (!fits(keys)) {
        return code.complain(words.restore.stranger);
      }
      resolve(keys);
    };
    pane.show(
      words.restore.title,
      el('p', '', words.restore.why),
      pane.fields(words.restore.next, () => check(), code.whole),
    );
  });
}

/** The key that a letter's terms name: the one on this device, or else from its code. */
export async function ownKey(pane: Pane, store: Store, letter: Letter, stopTitle = words.stop.title) {
  const { letterId, terms } = letter;
  const held = await store.keyholder(letterId);
  if (held !== undefined && named(held.keys, letter)) {
    return held;
  }
  if (held !== undefined) {
    await pane.stopBut(new Stop('other-key'), stopTitle, words.stop.otherKey);
  }
  const keys = await restoreKey(pane, (made) => named(made, letter));
  const record: KeyholderRecord = { letterId, label: terms.keyholders[placeOf(keys, terms) - 1]?.name ?? '', keys };
  await store.keepKeyholder(record);
  return record;
}

function named(keys: KeyholderKeys, { terms }: Letter): boolean {
  try {
    return placeOf(keys, terms) > 0;
  } catch {
    return false;
  }
}
