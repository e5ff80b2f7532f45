import type { Doc } from './document';
import { stringifyEjson } from './ejson';

/**
 * A stored document never changes, so its text is made once and serves the journal, every reply
 * and the question whether an update changed anything.
 */
const texts = new WeakMap<Doc, string>();

export function documentText(doc: Doc): string {
  const known = texts.get(doc);
  if (known !== undefined) return known;
  const text = stringifyEjson(doc);
  texts.set(doc, text);
  return text;
}
