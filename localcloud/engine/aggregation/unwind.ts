import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { long } from '../number-kinds';
import { named } from './binding-expressions';
import { pathOf, valueAt } from './expression';
import { setAt } from './set-at';

export function unwind(docs: readonly Fields[], operand: unknown): Fields[] {
  const options = typeof operand === 'string' ? { path: operand } : operand;
  const given = named(
    options,
    '$unwind',
    ['path'],
    ['includeArrayIndex', 'preserveNullAndEmptyArrays'],
  );
  const path = given['path'];
  if (typeof path !== 'string' || !path.startsWith('$') || path.startsWith('$$'))
    throw fault.badParameter("path option to $unwind must be a field path prefixed with a '$'");
  const index = given['includeArrayIndex'];
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw fault.badParameter('includeArrayIndex of $unwind must be the name of a field');
  const keeps = given['preserveNullAndEmptyArrays'] === true;
  const segments = pathOf(path.slice(1));
  const withIndex = (doc: Fields, at: number | null) =>
    index === undefined ? doc : setAt(doc, pathOf(index), at === null ? null : long(BigInt(at)));
  return docs.flatMap((doc) => rows(doc, segments, keeps, withIndex));
}

function rows(
  doc: Fields,
  path: readonly string[],
  keeps: boolean,
  withIndex: (doc: Fields, at: number | null) => Fields,
): Fields[] {
  const value = isReachable(doc, path) ? valueAt(doc, path) : undefined;
  if (value === null || value === undefined) return keeps ? [withIndex(doc, null)] : [];
  if (!Array.isArray(value)) return [withIndex(doc, null)];
  if (value.length === 0) return keeps ? [withIndex(setAt(doc, path, undefined), null)] : [];
  return value.map((item: unknown, at) => withIndex(setAt(doc, path, item), at));
}

/** A path through an array reaches nothing here: only objects are walked. */
const isReachable = (doc: Fields, path: readonly string[]) =>
  path.slice(0, -1).every((_, at) => isFields(valueAt(doc, path.slice(0, at + 1))));
