import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { MemberView } from '#contract/views';
import { channelOfScene } from '#domain/attribution/channel-of-scene';
import { recordTouch } from '#domain/attribution/record-touch';
import type { Share, Visit } from '#domain/attribution/share';
import type { Member } from '#domain/member';
import { guestName } from '#domain/membership/guest-name';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { idFrom, newId } from '../../kit/outside/ids';
import { shareById } from '../../kit/repositories/shares';
import { theShopId } from '../../kit/the-shop';
import type { Tx } from '../../kit/transaction';
import { memberView } from '../../kit/views/member-view';

type Input = CheckedInputOf<typeof shopActions.enter>;

/**
 * The first call of the full app: a person seen for the first time becomes a guest member, and the share they came
 * through becomes a visit. A share that does not exist any more brings nobody, but stops nobody either.
 */
export function enterShop(input: Input, context: BuyerContext): Promise<Answer<MemberView>> {
  return once(context, async (tx) => {
    const [identity, share] = await Promise.all([
      tx.get('identities', context.caller.openid),
      input.shareId === undefined ? undefined : shareById(input.shareId),
    ]);
    const member =
      identity === undefined ? addGuest(tx, context) : await tx.get('members', identity.memberId);
    if (member === undefined) throw new Error('An identity without a member');
    const isPerson = !context.caller.source.includes('wx_crawler');
    if (share !== undefined && isPerson)
      await visit(tx, share, member._id, input.scene, context.now);
    return { ok: true, value: await memberView(member, context) };
  });
}

/** The openid is the id of the identity, so two first calls at once make one member. */
function addGuest(tx: Tx, { caller, now }: BuyerContext): Member {
  const memberId = newId();
  const member: Member = {
    _id: memberId,
    shopId: theShopId,
    nickname: guestName(memberId),
    avatar: '',
    status: 'guest',
    createdAt: now,
  };
  tx.add('members', member);
  tx.add('identities', { _id: caller.openid, shopId: theShopId, memberId, createdAt: now });
  tx.add('buyers', { _id: memberId, shopId: theShopId, unpaidOrderIds: [] });
  return member;
}

async function visit(
  tx: Tx,
  share: Share,
  visitorId: string,
  scene: number,
  at: number,
): Promise<void> {
  const { _id: shareId, shopId, fanId } = share;
  const channel = channelOfScene(scene, share.kind);
  const touch = { shareId, fanId, channel, at };
  const known = await tx.get('touches', visitorId);
  const { history, repeated, own } = recordTouch(known, { touch, visitorId, shopId });
  if (repeated || own) return;
  // The fan sees this id, and a member id is nobody else's business.
  const _id = idFrom(['visit', visitorId, shareId, String(at)], 24);
  const seen: Visit = { _id, visitorId, shopId, ...touch, scene };
  tx.set('touches', history);
  tx.add('visits', seen);
}
