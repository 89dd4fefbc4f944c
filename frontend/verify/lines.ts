import { Wrong } from './wrong';

const MAX_HEAD = 1 << 20;
const MAX_ENTRY = 1 << 14;

/** The lines of a gzipped file, one at a time and of bounded length; a file that does not end in a line's end is refused. */
export async function* linesOf(file: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = '';
  let count = 0;
  for await (const part of inflated(file)) {
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

async function* inflated(file: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const reader = file.pipeThrough(new DecompressionStream('gzip')).getReader();
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
