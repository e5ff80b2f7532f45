import { MISSING, type Change } from './change-at';
import { fault } from './cloud-fault';
import { isFields } from './document';
import { bits } from './number-arithmetic';
import { isNumeric, kindOf, type Numeric } from './number-kinds';

const isWhole = (value: unknown): value is Numeric =>
  isNumeric(value) && kindOf(value) !== 'double';

/** `$bit: { field: { and: 5 } }`; a missing field starts at 0. */
export function bit(operand: unknown, field: string): Change {
  const steps = isFields(operand) ? Object.entries(operand) : [];
  if (steps.length === 0) throw fault.refused(`$bit needs and, or or xor for '${field}'`);
  const changes = steps.map(([name, by]) => {
    const combine = bits.get(name);
    if (combine === undefined) throw fault.refused(`$bit knows and, or and xor, not '${name}'`);
    if (!isWhole(by)) throw fault.refused('The $bit modifier field must be a whole number');
    return (old: Numeric) => combine(old, by) ?? old;
  });
  return (old) => {
    const start = old === MISSING ? 0 : old;
    if (!isWhole(start))
      throw fault.refused(`Cannot apply $bit to '${field}': it does not hold a whole number`);
    return changes.reduce((value, change) => change(value), start);
  };
}
