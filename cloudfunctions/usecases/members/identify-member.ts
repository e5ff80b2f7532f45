import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { MemberAtCounter } from '#contract/member-views';
import type { Member } from '#domain/member';
import { openWindows, readCounterCode } from '#domain/membership/counter-code';
import { isCardNumber } from '#domain/membership/card-number';
import { mayFindBy } from '#domain/membership/ways-to-find';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { cardProof, isSameProof } from '../../kit/outside/card-proof';
import { theShopId } from '../../kit/the-shop';
import type { Tx } from '../../kit/transaction';
import { memberAtCounter } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof adminMembershipActions.identifyMember>;

const ways: Readonly<Record<Input['by'], string>> = {
  code: '扫会员码',
  card: '按卡号',
  phone: '按手机号',
};

/** Finds the member at the counter and leaves a row in the audit, whoever looked. */
export function identifyMember(
  input: Input,
  context: StaffContext,
): Promise<Answer<MemberAtCounter>> {
  const { role } = context.caller.staff;
  if (!mayFindBy[input.by].includes(role)) return Promise.resolve({ ok: false, code: 'FORBIDDEN' });
  return once(context, async (tx) => {
    const found = await find(tx, input, context);
    if (!found.ok) return found;
    audit(tx, context, { targetId: found.value._id, summary: `${ways[input.by]}查看会员` });
    return { ok: true, value: await memberAtCounter(found.value, context.now) };
  });
}

async function find(tx: Tx, input: Input, context: StaffContext): Promise<Answer<Member>> {
  if (input.by === 'code') return byCode(tx, input.code, context);
  if (input.by === 'phone') return holder(tx, (await tx.get('phones', input.phone))?.memberId);
  if (!isCardNumber(input.cardNumber)) return { ok: false, code: 'MEMBER_UNKNOWN' };
  return holder(tx, (await tx.get('cards', input.cardNumber))?.memberId);
}

async function holder(tx: Tx, memberId: string | undefined): Promise<Answer<Member>> {
  const member = memberId === undefined ? undefined : await tx.get('members', memberId);
  return member?.status === 'member'
    ? { ok: true, value: member }
    : { ok: false, code: 'MEMBER_UNKNOWN' };
}

/** A code works once: the mark of its use is the document two scans at the same moment would both write. */
async function byCode(
  tx: Tx,
  code: string,
  { caller, now }: StaffContext,
): Promise<Answer<Member>> {
  const read = readCounterCode(code);
  const card = read && (await tx.get('cards', read.cardNumber));
  const window =
    card && openWindows(now).find((one) => isSameProof(cardProof(card.secret, one), read.proof));
  if (card === undefined || window === undefined) return { ok: false, code: 'CARD_CODE_INVALID' };
  const used = { _id: `${card._id}:${window}`, shopId: theShopId, staffId: caller.id, at: now };
  if ((await tx.get('cardCodes', used._id)) !== undefined)
    return { ok: false, code: 'CARD_CODE_USED' };
  const found = await holder(tx, card.memberId);
  if (found.ok) tx.add('cardCodes', { ...used, memberId: found.value._id });
  return found;
}
