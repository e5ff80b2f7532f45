import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { matcher } from '../matching';
import { sorted } from '../sort-order';
import { named } from './binding-expressions';
import { bucket, bucketAuto } from './bucket';
import { wholeIn } from './compute';
import { pathOf } from './expression';
import { group } from './group';
import { lookup, type Foreign } from './lookup';
import { addFields, project, without } from './project';
import { readExpression } from './read-expression';
import { unwind } from './unwind';
import { wrongType } from './compute';

/** One stage: gets all documents, gives all documents, changes none in place. */
export type Stage = (docs: readonly Fields[], operand: unknown, foreign: Foreign) => Fields[];

function fieldsIn(name: string, operand: unknown): Fields {
  if (isFields(operand)) return operand;
  throw wrongType(name, 'an object', operand);
}

function atLeast(least: number, name: string, operand: unknown): number {
  const count = wholeIn(name, operand);
  if (count < least) throw fault.badParameter(`${name} takes ${least} or more`);
  return count;
}

const sort: Stage = (docs, operand) => {
  const keys = fieldsIn('$sort', operand);
  if (Object.keys(keys).length === 0)
    throw fault.badParameter('$sort stage must have at least one sort key');
  return sorted(docs, keys);
};

const count: Stage = (docs, name) => {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.'))
    throw fault.badParameter('$count needs the name of a field');
  return docs.length === 0 ? [] : [{ [name]: docs.length }];
};

const sortByCount: Stage = (docs, operand) =>
  sorted(group(docs, { _id: operand, count: { $sum: 1 } }), { count: -1 });

const sample: Stage = (docs, operand) => {
  const size = atLeast(1, '$sample', named(operand, '$sample', ['size'])['size']);
  const drawn = docs.map((doc) => ({ doc, lot: Math.random() }));
  return drawn
    .sort((a, b) => a.lot - b.lot)
    .slice(0, size)
    .map(({ doc }) => doc);
};

function replaced(docs: readonly Fields[], expression: unknown, name: string): Fields[] {
  const root = readExpression(expression);
  return docs.map((doc) => {
    const next = root({ root: doc, variables: {} });
    if (isFields(next)) return next;
    throw wrongType(`'newRoot' expression of ${name}`, 'an object', next);
  });
}

const unset: Stage = (docs, operand) => {
  const names: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const paths = names.map((name) => {
    if (typeof name !== 'string' || name === '')
      throw fault.badParameter('$unset needs field names');
    return pathOf(name);
  });
  return docs.map((doc) => paths.reduce<Fields>(without, doc));
};

export const stages = new Map<string, Stage>([
  ['$match', (docs, operand) => docs.filter(matcher(fieldsIn('$match', operand)))],
  ['$sort', sort],
  ['$limit', (docs, operand) => docs.slice(0, atLeast(1, '$limit', operand))],
  ['$skip', (docs, operand) => docs.slice(atLeast(0, '$skip', operand))],
  ['$count', count],
  ['$group', group],
  ['$sortByCount', sortByCount],
  ['$bucket', bucket],
  ['$bucketAuto', bucketAuto],
  ['$sample', sample],
  ['$addFields', (docs, operand) => addFields(docs, operand, '$addFields')],
  ['$set', (docs, operand) => addFields(docs, operand, '$set')],
  ['$unset', unset],
  ['$project', project],
  ['$unwind', unwind],
  ['$lookup', lookup],
  [
    '$replaceRoot',
    (docs, operand) =>
      replaced(docs, named(operand, '$replaceRoot', ['newRoot'])['newRoot'], '$replaceRoot'),
  ],
  ['$replaceWith', (docs, operand) => replaced(docs, operand, '$replaceWith')],
]);
