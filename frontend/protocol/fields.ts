import type { Bytes } from '../crypto/bytes';
import { fromBase64url } from './base64url';

/** Reads the fields of a JSON object, and refuses what is missing, unknown or of another kind. */
export class Fields {
  private constructor(private readonly values: Record<string, unknown>) {}

  static of(value: unknown, required: string[], optional: string[] = []): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Error('Not an object');
    }
    const names = Object.keys(value);
    const missing = required.find((name) => !names.includes(name));
    const unknown = names.find((name) => !required.includes(name) && !optional.includes(name));
    if (missing !== undefined || unknown !== undefined) {
      throw new Error(missing === undefined ? `Unknown field ${unknown}` : `Missing field ${missing}`);
    }
    return new Fields(value as Record<string, unknown>);
  }

  get(name: string): unknown {
    return this.values[name];
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string' || value === '') {
      throw new Error(`${name} is not text`);
    }
    return value;
  }

  count(name: string, least = 0): number {
    const value = this.values[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
      throw new Error(`${name} is not a number of at least ${least}`);
    }
    return value;
  }

  bytes(name: string, length?: number): Bytes {
    const bytes = fromBase64url(this.text(name));
    if (length !== undefined && bytes.length !== length) {
      throw new Error(`${name} is not of ${length} bytes`);
    }
    return bytes;
  }

  list(name: string): unknown[] {
    const value = this.values[name];
    if (!Array.isArray(value)) {
      throw new Error(`${name} is not a list`);
    }
    return value as unknown[];
  }

  oneOf<T extends string>(name: string, ...allowed: T[]): T {
    const value = this.values[name];
    const found = allowed.find((each) => each === value);
    if (found === undefined) {
      throw new Error(`${name} is none of ${allowed.join(', ')}`);
    }
    return found;
  }
}
