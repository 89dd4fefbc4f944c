import * as Y from 'yjs';
import type { Deed } from './places';
import type { Difference } from './versions-api';

/** Whose something is; undefined where nobody did it between the two versions, empty for a former co-author. */
export type Whose = (deed: Deed) => string | undefined;

/** Who wrote something, as long as it is new. */
export function writersOf({ writers }: Difference, before: Y.Doc): Whose {
  const known = Y.decodeStateVector(Y.encodeStateVector(before));
  return ({ client, clock }) => (clock < (known.get(client) ?? 0) ? undefined : (writers[client] ?? ''));
}

/** Who took something away, by its first id. */
export function takersOf({ taken }: Difference): Whose {
  const all = taken.map(({ by, update }) => ({ by, gone: Y.decodeUpdate(bytesOf(update)).ds.clients }));
  return ({ client, clock }) =>
    all.find(({ gone }) => gone.get(client)?.some((each) => each.clock <= clock && clock < each.clock + each.len))?.by;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
