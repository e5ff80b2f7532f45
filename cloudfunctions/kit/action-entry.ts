import type { ActionTable, AnswerOf, CheckedInputOf } from '#contract/action';
import type { ErrorCode } from '#contract/errors';
import type { StaffRole } from '#domain/member';
import type { Answer } from './answer';
import type { BuyerContext, CallContext, StaffContext } from './call-context';

type Run<Spec, Context> = (
  input: CheckedInputOf<Spec>,
  context: Context,
) => Promise<Answer<AnswerOf<Spec>>>;

/**
 * Codes more exact than BAD_REQUEST, by the path of the field that is wrong (list places are written `*`) and, where one
 * field can be wrong in several ways, by valibot's name of what is wrong.
 */
export type FieldCodes = Readonly<
  Record<
    string,
    | ErrorCode
    | Readonly<Partial<Record<'min_length' | 'max_length' | 'regex' | 'check', ErrorCode>>>
  >
>;

/** One line of a function's action table. There is no default for `allow`: without it nothing compiles. */
export type ActionEntry<Spec> = { readonly fieldCodes?: FieldCodes } & (
  | { readonly allow: 'anyone'; readonly run: Run<Spec, CallContext> }
  | { readonly allow: 'buyer'; readonly run: Run<Spec, BuyerContext> }
  | { readonly allow: readonly StaffRole[]; readonly run: Run<Spec, StaffContext> }
);

/** Every action of a contract, none missing and none extra. */
export type ActionEntries<Table extends ActionTable> = {
  readonly [Name in keyof Table]: ActionEntry<Table[Name]>;
};
