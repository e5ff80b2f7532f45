import { fault } from '../cloud-fault';
import type { CollectionImage } from '../collection-image';
import { idOf, isFields, type Doc, type Fields } from '../document';
import { SCAN } from '../explain';
import { keyPart } from '../index-key';
import { someLeaf } from '../leaves';
import type { SecondaryIndex } from '../secondary-index';
import type { Selection } from '../select';
import { named } from './binding-expressions';
import { arrayIn, textIn } from './compute';
import { pathOf, scopeOf } from './expression';
import { readExpression } from './read-expression';
import { setAt } from './set-at';
import type { Stage, StageContext } from './stage';

/** Joins documents of another collection, by equal values or by a pipeline of their own. */
export const lookup: Stage = (docs, operand, context, name) =>
  isFields(operand) && 'pipeline' in operand
    ? byPipeline(docs, operand, context, name)
    : byEquality(docs, operand, context, name);

function targetOf(given: Fields): { from: string; as: readonly string[] } {
  return {
    from: textIn('$lookup', given['from']),
    as: pathOf(textIn('$lookup', given['as'])),
  };
}

const EQUALITY = ['from', 'localField', 'foreignField', 'as'];

/** Equality as a query means it: missing is null, and an array matches by its elements. */
const byEquality: Stage = (docs, operand, context) => {
  const given = named(operand, '$lookup', EQUALITY);
  const { from, as } = targetOf(given);
  const collection = context.foreign(from);
  const local = pathOf(textIn('$lookup', given['localField']));
  const field = textIn('$lookup', given['foreignField']);
  const join = joinOver(collection, field, docs.length);
  const rows: Fields[] = [];
  context.reader.heard(
    'lookup',
    collection,
    () => `{ ${field} }`,
    () => {
      const found: Doc[] = [];
      for (const doc of docs) {
        const partners = join.partnersOf(leavesOf(doc, local).flatMap(elementsOf));
        found.push(...partners);
        rows.push(setAt(doc, as, partners));
      }
      return { docs: found, index: join.index, examined: join.examined() } satisfies Selection;
    },
  );
  return rows;
};

interface Join {
  readonly index: string;
  readonly examined: () => number;
  readonly partnersOf: (values: readonly unknown[]) => readonly Doc[];
}

/** Through an index of the other collection where one begins with the field, else by looking at all of it once. */
function joinOver(collection: CollectionImage, field: string, rows: number): Join {
  const path = pathOf(field);
  const index = collection.indexes.find(({ fields: [first] }) => first === field);
  if (field === '_id') return joinById(collection);
  if (index !== undefined) return joinByIndex(collection, index, path);
  return joinByScan(rows === 0 ? [] : collection.all(), path);
}

function joinById(collection: CollectionImage): Join {
  let examined = 0;
  return {
    index: '_id',
    examined: () => examined,
    partnersOf: (values) => {
      const ids = new Set(values.map(idOf).filter((id) => id !== undefined));
      const found = [...collection.pickLazily(ids)];
      examined += found.length;
      return found;
    },
  };
}

function joinByIndex(
  collection: CollectionImage,
  index: SecondaryIndex,
  path: readonly string[],
): Join {
  let examined = 0;
  return {
    index: index.name,
    examined: () => examined,
    partnersOf: (values) => {
      const keys = new Set(values.map(keyPart));
      const ids = index.under([...keys]);
      const found = [...collection.pickLazily(ids)];
      examined += found.length;
      return found.filter((doc) => foreignKeys(doc, path).some((key) => keys.has(key)));
    },
  };
}

function joinByScan(docs: readonly Doc[], path: readonly string[]): Join {
  const places = new Map<string, number[]>();
  for (const [at, doc] of docs.entries())
    for (const key of new Set(foreignKeys(doc, path))) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  return {
    index: SCAN,
    examined: () => docs.length,
    partnersOf: (values) => {
      const found = new Set(values.flatMap((value) => places.get(keyPart(value)) ?? []));
      return [...found]
        .sort((a, b) => a - b)
        .map((at) => docs[at])
        .filter((doc) => doc !== undefined);
    },
  };
}

function leavesOf(doc: Fields, path: readonly string[]): unknown[] {
  const leaves: unknown[] = [];
  someLeaf(doc, path, 0, (leaf) => (leaves.push(leaf), false));
  return leaves;
}

const elementsOf = (leaf: unknown): readonly unknown[] => (Array.isArray(leaf) ? leaf : [leaf]);

const foreignKeys = (doc: Fields, path: readonly string[]): string[] => {
  const leaves = leavesOf(doc, path);
  return [...leaves, ...leaves.filter((leaf) => Array.isArray(leaf)).flatMap(elementsOf)].map(
    keyPart,
  );
};

/** For each document the pipeline runs over the other collection, with what `let` names as variables. */
const byPipeline: Stage = (docs, operand, context) => {
  const given = named(operand, '$lookup', ['from', 'pipeline', 'as'], ['let']);
  const { from, as } = targetOf(given);
  const pipeline = arrayIn('$lookup', given['pipeline']).map((stage) => {
    if (isFields(stage)) return stage;
    throw fault.badParameter('a stage in the pipeline of $lookup must be an object');
  });
  const variables = variablesOf(given['let'] ?? {});
  const collection = context.foreign(from);
  return docs.map((doc) => {
    const inner = { ...context, variables: variables(doc, context) };
    return setAt(doc, as, context.run(collection, pipeline, inner));
  });
};

function variablesOf(spec: unknown): (doc: Fields, context: StageContext) => Fields {
  if (!isFields(spec)) throw fault.badParameter("the 'let' of $lookup must be an object");
  const parts = Object.entries(spec).map(([name, value]) => [name, readExpression(value)] as const);
  return (doc, context) => {
    const scope = scopeOf(doc, context);
    const own = parts.map(([name, part]): [string, unknown] => [name, part(scope)]);
    return { ...context.variables, ...Object.fromEntries(own) };
  };
}
