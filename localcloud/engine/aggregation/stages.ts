import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { matcher } from '../matching';
import { sorted } from '../sort-order';
import { named } from './binding-expressions';
import { bucket, bucketAuto, refuseConstant } from './bucket';
import { wholeIn } from './compute';
import { pathOf, scopeOf } from './expression';
import { group } from './group';
import { lookup } from './lookup';
import { addFields, project, without } from './project';
import { readExpression } from './read-expression';
import type { Stage, StageContext } from './stage';
import { unwind } from './unwind';
import { wrongType } from './compute';

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

const sortByCount: Stage = (docs, operand, context, name) => {
  refuseConstant(operand, name);
  return sorted(group(docs, { _id: operand, count: { $sum: 1 } }, context), { count: -1 });
};

const sample: Stage = (docs, operand) => {
  const size = atLeast(1, '$sample', named(operand, '$sample', ['size'])['size']);
  const drawn = docs.map((doc) => ({ doc, lot: Math.random() }));
  return drawn
    .sort((a, b) => a.lot - b.lot)
    .slice(0, size)
    .map(({ doc }) => doc);
};

function replaced(
  docs: readonly Fields[],
  expression: unknown,
  context: StageContext,
  name: string,
): Fields[] {
  const root = readExpression(expression);
  return docs.map((doc) => {
    const next = root(scopeOf(doc, context));
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

const misplaced: Stage = () => {
  throw fault.badParameter('$geoNear is only valid as the first stage in a pipeline');
};

export const stages = new Map<string, Stage>([
  ['$geoNear', misplaced],
  [
    '$match',
    (docs, operand, context) => docs.filter(matcher(fieldsIn('$match', operand), context)),
  ],
  ['$sort', sort],
  ['$limit', (docs, operand) => docs.slice(0, atLeast(1, '$limit', operand))],
  ['$skip', (docs, operand) => docs.slice(atLeast(0, '$skip', operand))],
  ['$count', count],
  ['$group', group],
  ['$sortByCount', sortByCount],
  ['$bucket', bucket],
  ['$bucketAuto', bucketAuto],
  ['$sample', sample],
  ['$addFields', addFields],
  ['$set', addFields],
  ['$unset', unset],
  ['$project', project],
  ['$unwind', unwind],
  ['$lookup', lookup],
  [
    '$replaceRoot',
    (docs, operand, context, name) =>
      replaced(docs, named(operand, name, ['newRoot'])['newRoot'], context, name),
  ],
  ['$replaceWith', replaced],
]);
