import { MISSING, type Change } from './change-at';
import { fault } from './cloud-fault';
import { arrayOperators } from './array-operators';
import { adoptValue } from './document';
import type { UpdateOperator } from './update-operator';
import { compareValues } from './value-order';

const creating = (prepare: UpdateOperator['prepare']): UpdateOperator => ({
  create: true,
  prepare,
});

/** Every operator the SDK can send, except `$rename`, which touches two fields. */
export const updateOperators = new Map<string, UpdateOperator>([
  ['$set', creating(setTo)],
  ['$unset', { create: false, prepare: () => () => MISSING }],
  ['$inc', creating(arithmetic('$inc', 0, (old, by) => old + by))],
  ['$mul', creating(arithmetic('$mul', 0, (old, by) => old * by))],
  ['$min', creating(extreme((order) => order < 0))],
  ['$max', creating(extreme((order) => order > 0))],
  ...arrayOperators,
]);

function setTo(operand: unknown): Change {
  const value = adoptValue(operand);
  return () => value;
}

function arithmetic(
  name: string,
  start: number,
  combine: (old: number, by: number) => number,
): UpdateOperator['prepare'] {
  return (operand, field) => {
    if (typeof operand !== 'number')
      throw fault.refused(`Cannot ${name} the field '${field}' by something that is not a number`);
    return (old) => {
      if (old === MISSING) return combine(start, operand);
      if (typeof old === 'number') return combine(old, operand);
      throw fault.refused(`Cannot apply ${name} to '${field}': it does not hold a number`);
    };
  };
}

function extreme(wins: (order: number) => boolean): UpdateOperator['prepare'] {
  return (operand) => {
    const value = adoptValue(operand);
    return (old) => (old === MISSING || wins(compareValues(value, old)) ? value : old);
  };
}
