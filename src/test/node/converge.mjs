// Several co-authors write at once and end with the same letter. Prints it.
import { join, until, write } from './peer.mjs';

const { people, ...options } = JSON.parse(process.argv[2]);
const peers = people.map((person) => join({ ...options, person }));
await until('all are in', () => peers.every(({ provider }) => provider.synced));
peers.forEach(({ letter }, i) => write(letter, `words of ${people[i].split(' ')[0]}`));
peers.forEach(({ provider }) => provider.awareness.setLocalStateField('user', { name: 'Mallory', color: '#000000' }));

const text = ({ letter }) => letter.toString();
await until('all read the same', () =>
  peers.every((peer) => text(peer) === text(peers[0]) && people.every((each) => text(peer).includes(`of ${each.split(' ')[0]}`))),
);
await until('all see each other', () => peers.every(({ provider }) => provider.awareness.getStates().size === people.length));
const others = [...peers[0].provider.awareness.getStates()].filter(([id]) => id !== peers[0].doc.clientID);

const late = join({ ...options, person: people[0] });
await until('who comes later reads it too', () => text(late) === text(peers[0]));
console.log(JSON.stringify({ text: text(late), names: others.map(([, { user }]) => user?.name) }));
process.exit(0);
