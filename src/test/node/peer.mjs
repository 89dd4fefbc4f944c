// One co-author with the npm y-websocket provider as it is, in Node: a socket of its own that sends the headers a browser would.
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export function socketOf({ port, person, origin = 'http://letters.localhost:8080', more = {} }) {
  return class extends WebSocket {
    constructor(url) {
      const headers = { ...more };
      if (person) headers['X-Test-Person'] = person;
      if (origin) headers.Origin = origin;
      super(url.replace(/^ws:\/\/[^/]+/, `ws://127.0.0.1:${port}`), { headers });
    }
  };
}

export function join(options, doc = new Y.Doc()) {
  const provider = new WebsocketProvider('ws://letters', `collab/${options.letter}`, doc, {
    WebSocketPolyfill: socketOf(options),
    disableBc: true,
    params: options.params ?? {},
  });
  return { doc, provider, letter: doc.getXmlFragment('letter') };
}

/** Resolves as soon as the condition holds. */
export async function until(what, condition, patience = 20_000) {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function write(letter, text) {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  letter.insert(letter.length, [paragraph]);
}
