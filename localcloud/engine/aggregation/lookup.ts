import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { stringifyEjson } from '../ejson';
import { someLeaf } from '../leaves';
import { named } from './binding-expressions';
import { textIn } from './compute';

export type Foreign = (collection: string) => readonly Fields[];

/** Joins by equality as a query means it: missing is null, and an array matches by its elements. */
export function lookup(docs: readonly Fields[], operand: unknown, foreign: Foreign): Fields[] {
  if (isFields(operand) && ('pipeline' in operand || 'let' in operand))
    throw fault.unsupported('the pipeline of $lookup');
  const given = named(operand, '$lookup', ['from', 'localField', 'foreignField', 'as']);
  const [from, local, other, as] = ['from', 'localField', 'foreignField', 'as'].map((name) =>
    textIn('$lookup', given[name]),
  );
  if (as === undefined || as === '' || as.includes('.'))
    throw fault.unsupported(`'${as ?? ''}' as the field of $lookup`);
  const others = foreign(from ?? '');
  const index = indexed(others, (other ?? '').split('.'));
  const path = (local ?? '').split('.');
  return docs.map((doc) => {
    const places = new Set<number>();
    for (const key of localKeys(doc, path)) for (const at of index.get(key) ?? []) places.add(at);
    const inOrder = [...places].sort((a, b) => a - b);
    return { ...doc, [as]: inOrder.map((at) => others[at]) };
  });
}

function indexed(docs: readonly Fields[], path: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, doc] of docs.entries())
    for (const key of foreignKeys(doc, path)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [at]);
      else known.push(at);
    }
  return index;
}

function leavesOf(doc: Fields, path: readonly string[]): unknown[] {
  const leaves: unknown[] = [];
  someLeaf(doc, path, 0, (leaf) => (leaves.push(leaf), false));
  return leaves;
}

const keysOf = (values: readonly unknown[]) => new Set(values.map(stringifyEjson));

const elementsOf = (leaf: unknown): readonly unknown[] => (Array.isArray(leaf) ? leaf : [leaf]);

const foreignKeys = (doc: Fields, path: readonly string[]) => {
  const leaves = leavesOf(doc, path);
  return keysOf([...leaves, ...leaves.flatMap(elementsOf)]);
};

const localKeys = (doc: Fields, path: readonly string[]) =>
  keysOf(leavesOf(doc, path).flatMap(elementsOf));
