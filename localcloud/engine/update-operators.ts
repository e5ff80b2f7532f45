import { MISSING, type Change } from './change-at';
import { fault } from './cloud-fault';
import { arrayOperators } from './array-operators';
import { bit } from './bit-operator';
import { adoptValue } from './document';
import { plus, times } from './number-arithmetic';
import { isNumeric, type Numeric } from './number-kinds';
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
  ['$inc', creating(arithmetic('$inc', plus))],
  ['$mul', creating(arithmetic('$mul', times))],
  ['$min', creating(extreme((order) => order < 0))],
  ['$max', creating(extreme((order) => order > 0))],
  ['$bit', creating(bit)],
  ...arrayOperators,
]);

function setTo(operand: unknown): Change {
  const value = adoptValue(operand);
  return () => value;
}

/** A missing field counts as 0, which leaves the result the kind of number the operand is. */
function arithmetic(
  name: string,
  combine: (old: Numeric, by: Numeric) => Numeric | undefined,
): UpdateOperator['prepare'] {
  return (operand, field) => {
    const by = adoptValue(operand);
    if (!isNumeric(by))
      throw fault.refused(`Cannot ${name} the field '${field}' by something that is not a number`);
    return (old) => {
      const start = old === MISSING ? 0 : old;
      if (!isNumeric(start))
        throw fault.refused(`Cannot apply ${name} to '${field}': it does not hold a number`);
      const result = combine(start, by);
      if (result !== undefined) return result;
      throw fault.refused(`Failed to apply ${name} to '${field}': the result is beyond 64 bits`);
    };
  };
}

function extreme(wins: (order: number) => boolean): UpdateOperator['prepare'] {
  return (operand) => {
    const value = adoptValue(operand);
    return (old) => (old === MISSING || wins(compareValues(value, old)) ? value : old);
  };
}
