import { fromCode } from '../protocol/code';
import { keyholderKeys, type KeyholderKeys } from '../protocol/keyholder-keys';
import { el } from './dom';
import { field, type Pane } from './keyholder-pane';
import { words } from './keyholder-words';

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
      pane.fields(words.restore.next, () => void check(), code.whole),
    );
  });
}
