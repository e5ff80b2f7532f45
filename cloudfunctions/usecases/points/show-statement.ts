import type { CheckedInputOf } from '#contract/action';
import type { StatementLine, StatementPage } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import type { LedgerBatch } from '#domain/ledger/batch';
import type { Language } from '#domain/language';
import { describeEvent } from '#domain/ledger/describe-event';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { statementBatches } from '../../kit/repositories/accounts';
import { memberIdOf } from '../../kit/repositories/members';

const pageSize = 20;

/** How points or growth came and went, newest first, each line with what stood after it. */
export async function showStatement(
  { unit, before }: CheckedInputOf<typeof membershipActions.statement>,
  { caller, language }: BuyerContext,
): Promise<Answer<StatementPage>> {
  const batches = await statementBatches(unit, await memberIdOf(caller), pageSize, before);
  const lines = batches.flatMap((batch) => line(batch, language) ?? []);
  const last = lines[lines.length - 1];
  const hasMore = last !== undefined && last.number > 1;
  return { ok: true, value: hasMore ? { lines, before: last.number } : { lines } };
}

function line(batch: LedgerBatch, language: Language): StatementLine | undefined {
  const { statement, entries, orderId, at } = batch;
  if (statement === undefined) return undefined;
  const { account, number, balance } = statement;
  const amount = entries
    .filter((entry) => entry.account === account)
    .reduce((total, entry) => total + entry.amount, 0);
  return {
    ...{ number, at, title: describeEvent(batch, language), amount, balance },
    ...(orderId === undefined ? {} : { orderId }),
  };
}
