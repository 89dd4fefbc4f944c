import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { b64, random } from './bytes.mjs';
import { readCode } from './code.mjs';

const empty = () => ({ S: null, letters: {}, keys: {} });

export function loadDevice(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return empty();
    throw error;
  }
}

export function saveDevice(file, device) {
  writeFileSync(file + '.new', JSON.stringify(device, null, 1), { mode: 0o600 });
  renameSync(file + '.new', file);
}

export async function newDevice(code) {
  return { ...empty(), S: b64(code ? await readCode(code) : random(16)) };
}

export function held(device, letterId) {
  const own = device.letters[letterId];
  if (!own?.cred) throw new Error('this device holds no credential for the letter');
  return own;
}
