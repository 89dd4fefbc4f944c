import { Wrong } from './wrong';

const MAX_HEAD = 1 << 20;
const MAX_ENTRY = 1 << 14;

/**
 * The lines of a bundle, one at a time and of bounded length; a file that does not end in a line's end is refused. Some
 * browsers unpack what they download, so the unpacked file will do as well.
 */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  let rest = '';
  let count = 0;
  for await (const part of chunksOf(await unpacked(file))) {
    const lines = (rest + ascii(part)).split('\n');
    rest = lines.pop()!;
    for (const line of [...lines, ...(rest.length > MAX_HEAD ? [rest] : [])]) {
      count++;
      if (line === '' || line.length > (count === 1 ? MAX_HEAD : MAX_ENTRY)) {
        throw new Wrong('line-form', '', count);
      }
      yield line;
    }
  }
  if (rest !== '' || count === 0) {
    throw new Wrong('line-form', '', count + 1);
  }
}

async function unpacked(file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Wrong('gzip');
      });
      if (done) {
        return;
      }
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Everything in a bundle's lines is plain ASCII: names and texts are inside base64url. */
function ascii(part: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(part);
  if (/[^\n\x20-\x7e]/.test(text)) {
    throw new Wrong('line-form');
  }
  return text;
}
