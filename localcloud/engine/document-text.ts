import { stringifyEjson } from './ejson';

/**
 * A stored document never changes, so its text is made once and serves the journal, every reply
 * and the question whether an update changed anything.
 */
const texts = new WeakMap<object, string>();

export function documentText(doc: object): string {
  const known = texts.get(doc);
  if (known !== undefined) return known;
  const text = stringifyEjson(doc);
  texts.set(doc, text);
  return text;
}
