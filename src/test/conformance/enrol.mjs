import { readAttestation } from './attestation.mjs';
import { b64, random, text, unb64 } from './bytes.mjs';
import { fields, json } from './json.mjs';
import { fetchLetter, openLetters } from './letters.mjs';
import { blindRsa, credentialMessage, ed25519, lockVault, openVault } from './primitives.mjs';

async function prepare(S, letter) {
  const seed = random(32);
  const { pk } = await ed25519(seed);
  const { blindedMsg, inv } = await blindRsa.blind(letter.issuer, credentialMessage(letter.D, pk));
  const vault = await lockVault(S, letter.D, random(12), seed, inv);
  return { letter, z: blindedMsg, vault };
}

async function finish(S, { letter, z, vault }, row) {
  fields(row, ['new', 'z', 'blindSig', 'vault', 'attestation']);
  if (row.new && (row.z !== b64(z) || row.vault !== b64(vault))) throw new Error('the answer is to another request');
  const { seed, inv } = await openVault(S, letter.D, unb64(row.vault, 444)).catch(() => {
    throw new Error('You first came here on another device: give its code');
  });
  const { pk } = await ed25519(seed);
  const message = credentialMessage(letter.D, pk);
  const cred = await blindRsa.finalize(letter.issuer, message, unb64(row.blindSig, 384), inv);
  await readAttestation(letter, row.attestation);
  return { D: b64(letter.D), seed: b64(seed), cred: b64(cred), attestation: row.attestation, elsewhere: !row.new };
}

// The order of the request says nothing about which letter was looked at.
const shuffled = (list) =>
  list
    .map((item) => [crypto.getRandomValues(new Uint32Array(1))[0], item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

export async function enrol(net, device, onlyLetter) {
  const S = unb64(device.S, 16);
  const wanted = (await openLetters(net)).filter(
    ({ letterId }) => !device.letters[letterId]?.cred && (!onlyLetter || onlyLetter === letterId),
  );
  const asked = [];
  for (const { letterId, D } of shuffled(wanted))
    asked.push(await prepare(S, await fetchLetter(net, letterId, unb64(D, 32))));
  if (asked.length === 0) return [];
  const request = asked.map(({ letter, z, vault }) => ({ D: b64(letter.D), z: b64(z), vault: b64(vault) }));
  const body = text(JSON.stringify(request));
  const rows = json((await net.app('/api/enrol', { method: 'POST', body, type: 'application/json' })).body);
  if (rows.length !== asked.length) throw new Error('not one answer to each letter');
  const kept = [];
  // Nothing is kept before all of it is right: any failure is fatal.
  for (const [i, one] of asked.entries()) {
    // The letter has closed in the meantime.
    if (rows[i] !== null) kept.push([one.letter.letterId, await finish(S, one, rows[i]), rows[i].new]);
  }
  for (const [letterId, own] of kept) device.letters[letterId] = own;
  return kept.map(([letterId, , isNew]) => ({ letterId, new: isNew }));
}
