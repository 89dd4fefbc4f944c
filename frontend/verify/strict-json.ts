import { Wrong } from './wrong';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** Reads JSON as RFC 8259 has it, but refuses what readers disagree about: doubled names and numbers that are not whole. */
export function readJson(source: string): Json {
  const reader = new Reader(source);
  const value = reader.value(0);
  reader.end();
  return value;
}

/** An object with exactly these fields: none missing, none unknown. */
export function readObject(value: Json, required: string[], optional: string[] = []): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Wrong('json');
  }
  const unknown = Object.keys(value).find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown !== undefined) {
    throw new Wrong('unknown-field', unknown);
  }
  const missing = required.find((name) => !(name in value));
  if (missing !== undefined) {
    throw new Wrong('missing-field', missing);
  }
  return value;
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  value(depth: number): Json {
    if (depth > 8) {
      throw new Wrong('json');
    }
    this.take(/[ \t\r\n]*/y);
    switch (this.source[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        return this.string();
      default:
        return this.literal();
    }
  }

  end() {
    this.take(/[ \t\r\n]*/y);
    if (this.at !== this.source.length) {
      throw new Wrong('json');
    }
  }

  private object(depth: number): JsonObject {
    const object = Object.create(null) as JsonObject;
    this.each('}', () => {
      this.take(/[ \t\r\n]*/y);
      const name = this.string();
      if (name in object) {
        throw new Wrong('doubled-field', name);
      }
      this.need(/[ \t\r\n]*:/y);
      object[name] = this.value(depth + 1);
    });
    return object;
  }

  private array(depth: number): Json[] {
    const array: Json[] = [];
    this.each(']', () => array.push(this.value(depth + 1)));
    return array;
  }

  private each(close: '}' | ']', item: () => void) {
    this.at++;
    if (this.take(close === '}' ? /[ \t\r\n]*\}/y : /[ \t\r\n]*\]/y) !== null) {
      return;
    }
    let mark: string;
    do {
      item();
      mark = this.need(close === '}' ? /[ \t\r\n]*[,}]/y : /[ \t\r\n]*[,\]]/y);
    } while (mark.endsWith(','));
  }

  private string(): string {
    const quoted = this.need(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    return JSON.parse(quoted) as string;
  }

  private literal(): number | boolean | null {
    const word = this.need(/(?:-?(?:0|[1-9][0-9]{0,14})|true|false|null)(?![0-9.eE])/y);
    return JSON.parse(word) as number | boolean | null;
  }

  private need(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === null) {
      throw new Wrong('json');
    }
    return found;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }
}
