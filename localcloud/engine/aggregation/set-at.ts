import { isFields, type Fields } from '../document';

/**
 * A version of a document with a value at a path; `undefined` takes the field away. Objects on the way
 * are made, an array on the way gets the value in each of its elements.
 */
export function setAt(doc: Fields, path: readonly string[], value: unknown): Fields {
  const [name, ...rest] = path;
  if (name === undefined) return doc;
  const old = Object.hasOwn(doc, name) ? doc[name] : undefined;
  const next = rest.length === 0 ? value : inside(old, rest, value);
  if (next !== undefined) return { ...doc, [name]: next };
  return Object.fromEntries(Object.entries(doc).filter(([other]) => other !== name));
}

function inside(old: unknown, path: readonly string[], value: unknown): unknown {
  if (Array.isArray(old)) return old.map((item: unknown) => inside(item, path, value));
  if (value === undefined && !isFields(old)) return old;
  return setAt(isFields(old) ? old : {}, path, value);
}
