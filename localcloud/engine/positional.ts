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
  const place = matchedPlace(doc, path.slice(0, at), query);
  if (place === undefined)
    throw fault.refused('The positional operator did not find the match needed from the query.');
  return path.map((segment, index) => (index === at ? String(place) : segment));
}

/** Which element of the array at `path` is the one the query found. */
export function matchedPlace(doc: Doc, path: readonly string[], query: Fields): number | undefined {
  let node: unknown = doc;
  for (const segment of path) node = isFields(node) ? node[segment] : undefined;
  return Array.isArray(node) ? placeOf(node, query, path.join('.')) : undefined;
}

function placeOf(items: readonly unknown[], query: Fields, array: string): number | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if ((field === '$and' || field === '$or') && Array.isArray(condition)) {
      const places = condition.map((part: unknown) =>
        isFields(part) ? placeOf(items, part, array) : undefined,
      );
      const found = places.find((place) => place !== undefined);
      if (found !== undefined) return found;
    }
    const isMatch = elementCondition(field, condition, array);
    const place = isMatch === undefined ? -1 : items.findIndex(isMatch);
    if (place !== -1) return place;
  }
  return undefined;
}

function elementCondition(
  field: string,
  condition: unknown,
  array: string,
): ((element: unknown) => boolean) | undefined {
  if (field === array) return elementMatcher(unwrapElemMatch(condition));
  if (!field.startsWith(`${array}.`)) return undefined;
  return elementMatcher({ [field.slice(array.length + 1)]: condition });
}

const unwrapElemMatch = (condition: unknown): unknown =>
  isFields(condition) && isFields(condition['$elemMatch']) ? condition['$elemMatch'] : condition;
