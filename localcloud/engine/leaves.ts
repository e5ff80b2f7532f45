import { isFields } from './document';
import { isArrayIndex } from './field-path';

/** Whether a test holds for a value; `undefined` stands for a field that is not there. */
export type LeafTest = (value: unknown) => boolean;

/**
 * Whether some value a dotted path reaches passes the test. As MongoDB walks: an array on the way is
 * entered by index or element by element (its plain elements have no fields, so they count for
 * nothing), an array at the end is one value.
 */
export function someLeaf(
  node: unknown,
  path: readonly string[],
  at: number,
  test: LeafTest,
): boolean {
  const segment = path[at];
  if (segment === undefined) return test(node);
  if (Array.isArray(node)) return someElement(node, segment, path, at, test);
  const value = isFields(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
  return value === undefined ? test(undefined) : someLeaf(value, path, at + 1, test);
}

function someElement(
  items: readonly unknown[],
  segment: string,
  path: readonly string[],
  at: number,
  test: LeafTest,
): boolean {
  if (!isArrayIndex(segment))
    return items.some((item) => isFields(item) && someLeaf(item, path, at, test));
  const index = Number(segment);
  return index < items.length && someLeaf(items[index], path, at + 1, test);
}
