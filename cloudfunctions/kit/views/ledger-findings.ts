import type { LedgerFinding } from '#contract/member-views';
import type { Books } from '#domain/ledger/reconcile';
import { membersById } from '../repositories/members';

interface Finding {
  readonly what: string;
  readonly where: string;
}

type Subject = { readonly kind: 'member' | 'order'; readonly id: string } | undefined;

/** Findings with the member or the order they are about, so that nobody has to look up an id by hand. */
export async function ledgerFindings(
  findings: readonly Finding[],
  { ledgerBatches }: Pick<Books, 'ledgerBatches'>,
): Promise<readonly LedgerFinding[]> {
  const batches = new Map(ledgerBatches.map((batch) => [`ledger/${batch._id}`, batch]));
  const subjects = findings.map(({ where }): Subject => {
    const batch = batches.get(where);
    if (batch?.orderId !== undefined) return { kind: 'order', id: batch.orderId };
    return subjectOf(batch?.statement?.account ?? where);
  });
  const ids = subjects.flatMap((one) => (one?.kind === 'member' ? [one.id] : []));
  const members = await membersById([...new Set(ids)]);
  return findings.map((finding, place) => {
    const subject = subjects[place];
    if (subject?.kind === 'order') return { ...finding, about: { kind: 'order', id: subject.id } };
    const member = subject && members.get(subject.id);
    if (member === undefined) return finding;
    return { ...finding, about: { kind: 'member', id: member._id, name: member.nickname } };
  });
}

/** Of an order's document, or an account of a member's points or growth. */
function subjectOf(where: string): Subject {
  const [, orderId] = /^orders\/(\w+)$/.exec(where) ?? [];
  if (orderId !== undefined) return { kind: 'order', id: orderId };
  const [, memberId] = /^(?:accounts\/)?(?:points|growth):(?:held:)?([^:]+)$/.exec(where) ?? [];
  return memberId === undefined ? undefined : { kind: 'member', id: memberId };
}
