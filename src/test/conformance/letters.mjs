import { equal, unb64 } from './bytes.mjs';
import { json } from './json.mjs';
import { readLetter } from './terms.mjs';

export async function fetchLetter(net, letterId, D) {
  const termsBytes = (await net.desk('/terms/v1/' + letterId)).body;
  const textBytes = (await net.desk('/text/v1/' + letterId)).body;
  const letter = await readLetter(termsBytes, textBytes);
  if (letter.terms.letterId !== letterId) throw new Error("the terms are another letter's");
  if (D && !equal(letter.D, D)) throw new Error('the terms are not the ones of this fingerprint');
  return { ...letter, letterId, termsBytes, textBytes };
}

// The link's fragment holds the first half of D: whoever got the link elsewhere need not believe the server.
export function agreesWithLink(letter, fragment) {
  if (!equal(letter.D.slice(0, 16), unb64(fragment, 16))) throw new Error("the fingerprint is not the link's");
}

export const openLetters = async (net) => json((await net.app('/api/letters')).body);

export const stage = async (net, letterId) => json((await net.desk(`/terms/v1/${letterId}/stage`)).body);
