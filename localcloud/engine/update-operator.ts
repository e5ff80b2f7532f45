import type { Change } from './change-at';

/** One operator: reads its operand once, then changes each document it meets. */
export interface UpdateOperator {
  /** Whether missing objects on the way to the field are made. */
  readonly create: boolean;
  readonly prepare: (operand: unknown, field: string) => Change;
}
