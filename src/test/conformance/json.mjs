import { must, string, wrong } from './bytes.mjs';

const names = (value) =>
  value === null || typeof value !== 'object'
    ? 0
    : Object.values(value).reduce(
        (sum, inner) => sum + names(inner),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      );

function plain(_, value, { source }) {
  if (typeof value === 'number')
    must(/^(0|[1-9]\d*)$/.test(source) && Number.isSafeInteger(value), 'json', 'a number of another form: ' + source);
  if (typeof value === 'string') must(value.isWellFormed(), 'json', 'half a character');
  return value;
}

function parse(source) {
  try {
    return JSON.parse(source, plain);
  } catch (error) {
    throw error.rule ? error : wrong('json', error.message);
  }
}

/** Reads JSON where every reader agrees what it means. */
export function read(source) {
  const value = parse(source);
  // JSON.parse keeps the last of two equal names; another reader may keep the first. So they are counted in the text.
  const written = [...source.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter((match) => match[1]).length;
  must(written === names(value), 'doubled-field', 'a doubled field');
  return value;
}

export function json(bytes) {
  let source;
  try {
    source = string(bytes);
  } catch {
    throw wrong('json', 'not UTF-8');
  }
  return read(source);
}

export function fields(value, required, optional = []) {
  must(value !== null && typeof value === 'object' && !Array.isArray(value), 'json', 'not an object');
  for (const name of Object.keys(value))
    must(required.includes(name) || optional.includes(name), 'unknown-field', 'unknown field ' + name);
  for (const name of required) must(Object.hasOwn(value, name), 'missing-field', 'missing field ' + name);
  return value;
}

export const isCount = (n, least = 0, most = 0x7fffffff) => Number.isSafeInteger(n) && n >= least && n <= most;
