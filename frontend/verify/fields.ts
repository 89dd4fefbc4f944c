import { type Bytes, fromBase64url } from './bytes';
import { type Json, type JsonObject } from './strict-json';
import { Wrong } from './wrong';

/** Fields of an object that was read strictly, each in the form it must have. */
export class Fields {
  constructor(private readonly of: JsonObject) {}

  has(name: string): boolean {
    return name in this.of;
  }

  string(name: string): string {
    const value = this.of[name];
    return typeof value === 'string' ? value : wrongForm(name);
  }

  number(name: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.of[name];
    return typeof value === 'number' && value >= least && value <= most ? value : wrongForm(name);
  }

  bytes(name: string, length?: number): Bytes {
    const bytes = fromBase64url(this.string(name), name);
    return length === undefined || bytes.length === length ? bytes : wrongForm(name);
  }

  list(name: string): Json[] {
    const value = this.of[name];
    return Array.isArray(value) ? value : wrongForm(name);
  }

  strings(name: string): string[] {
    return this.list(name).map((each) => (typeof each === 'string' ? each : wrongForm(name)));
  }

  get(name: string): Json {
    return this.of[name]!;
  }
}

function wrongForm(name: string): never {
  throw new Wrong('field-form', name);
}
