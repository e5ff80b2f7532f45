import type { LedgerBatch } from '#domain/ledger/batch';
import { accountId, type MemberAccount, type MemberUnit } from '#domain/ledger/member-account';
import { collectionOf, mostDocuments } from '../collection';

const accounts = collectionOf('accounts');
const ledger = collectionOf('ledger');

export const { byId: accountById, byIds: accountsById } = accounts;

/** What a member has of both units; undefined where nothing ever came in. */
export async function accountsOf(
  memberId: string,
): Promise<Readonly<Record<MemberUnit, MemberAccount | undefined>>> {
  const found = await accounts.byIds([
    accountId('points', memberId),
    accountId('growth', memberId),
  ]);
  const of = (unit: MemberUnit) => found.find((account) => account.unit === unit);
  return { points: of('points'), growth: of('growth') };
}

/** Accounts with something that is over at `now`. */
export function accountsWithEnded(now: number, limit: number): Promise<MemberAccount[]> {
  return accounts.find({ 'lots.until': { atMost: now } }, { limit });
}

/** Lines of a member's statement, newest first: those before a number, or the newest. */
export function statementBatches(
  unit: MemberUnit,
  memberId: string,
  size: number,
  before?: number,
): Promise<LedgerBatch[]> {
  return ledger.find(
    {
      'statement.account': accountId(unit, memberId),
      ...(before === undefined ? {} : { 'statement.number': { below: before } }),
    },
    { sort: [['statement.number', 'desc']], limit: size },
  );
}

/** A member's whole statement, newest first. */
export async function wholeStatement(unit: MemberUnit, memberId: string): Promise<LedgerBatch[]> {
  const lines: LedgerBatch[] = [];
  for (;;) {
    const before = lines[lines.length - 1]?.statement?.number;
    const earlier = await statementBatches(unit, memberId, mostDocuments, before);
    lines.push(...earlier);
    if (earlier.length < mostDocuments) return lines;
  }
}
