import { fault } from './cloud-fault';
import { isFields, type Doc, type Fields } from './document';
import { elementMatcher } from './matching';

/**
 * Replaces the `$` of `lines.$.status` by the place of the first element the query matched.
 * Like the server, it takes the query's own condition on that array.
 */
export function locate(path: readonly string[], doc: Doc, query: Fields): readonly string[] {
  const at = path.indexOf('$');
  if (at === -1) return path;
  const array = path.slice(0, at);
  const items = valueOf(doc, array);
  const isMatch = elementCondition(query, array.join('.'));
  const place = Array.isArray(items) && isMatch ? items.findIndex(isMatch) : -1;
  if (place === -1)
    throw fault.refused('The positional operator did not find the match needed from the query.');
  return path.map((segment, index) => (index === at ? String(place) : segment));
}

function valueOf(doc: Doc, path: readonly string[]): unknown {
  let node: unknown = doc;
  for (const segment of path) node = isFields(node) ? node[segment] : undefined;
  return node;
}

function elementCondition(
  query: Fields,
  array: string,
): ((element: unknown) => boolean) | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (field === array) return elementMatcher(unwrapElemMatch(condition));
    if (field.startsWith(`${array}.`))
      return elementMatcher({ [field.slice(array.length + 1)]: condition });
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const found = isFields(part) ? elementCondition(part, array) : undefined;
        if (found) return found;
      }
    }
  }
  return undefined;
}

const unwrapElemMatch = (condition: unknown): unknown =>
  isFields(condition) && isFields(condition['$elemMatch']) ? condition['$elemMatch'] : condition;
