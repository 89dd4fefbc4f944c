import { readAttestation } from './attestation.mjs';
import { b64, text, unb64 } from './bytes.mjs';
import { held } from './device.mjs';
import { fields, json } from './json.mjs';
import { fetchLetter } from './letters.mjs';
import { credentialHolds, ed25519 } from './primitives.mjs';

export function writeTicket(device, letterId) {
  const { D, seed, cred, attestation } = held(device, letterId);
  return text(JSON.stringify({ letterId, D, seed, cred, ...(attestation && { attestation }) }));
}

export async function useTicket(net, device, bytes) {
  const ticket = fields(json(bytes), ['letterId', 'D', 'seed', 'cred'], ['attestation']);
  const { letterId, D, seed, cred, attestation } = ticket;
  const letter = await fetchLetter(net, letterId, unb64(D, 32));
  const { pk } = await ed25519(unb64(seed, 32));
  if (!(await credentialHolds(letter.issuer, letter.D, pk, unb64(cred, 384))))
    throw new Error("the ticket's credential is not genuine");
  if (attestation) await readAttestation(letter, attestation);
  const before = device.letters[letterId];
  if (before && before.seed !== seed) throw new Error('this device holds another credential for the letter');
  // Another device may have signed with this key, and withdrawn since.
  device.letters[letterId] = before ?? { D, seed, cred, ...(attestation && { attestation }), elsewhere: true };
  return { letterId, pk: b64(pk) };
}
