import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { PreparedShare } from '#contract/views';
import type { Share, ShareTarget } from '#domain/attribution/share';
import { shareIdLength } from '#domain/attribution/share-id';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { idFrom } from '../../kit/outside/ids';
import { memberIdOf } from '../../kit/repositories/members';
import { productById } from '../../kit/repositories/products';
import { theShopId } from '../../kit/the-shop';
import type { Tx } from '../../kit/transaction';

/**
 * Share ids for every way to recommend one target, made once per fan and target: the phone has them before the share
 * menu opens, where no call is possible. They follow from the member id, which nobody else knows.
 */
export function prepareShare(
  { target }: CheckedInputOf<typeof shopActions.prepareShare>,
  context: BuyerContext,
): Promise<Answer<PreparedShare>> {
  return once(context, async (tx) => {
    const [fanId, isThere] = await Promise.all([memberIdOf(context.caller), exists(target)]);
    if (!isThere) return { ok: false, code: 'PRODUCT_UNKNOWN' };
    const card = share(fanId, target, 'card', context.now);
    const moments = share(fanId, target, 'moments', context.now);
    const poster = share(fanId, target, 'poster', context.now);
    await addMissing(tx, [card, moments, poster]);
    return { ok: true, value: { card: card._id, moments: moments._id, poster: poster._id } };
  });
}

async function exists(target: ShareTarget): Promise<boolean> {
  return target.kind === 'home' || (await productById(target.id)) !== undefined;
}

async function addMissing(tx: Tx, shares: readonly Share[]): Promise<void> {
  const ids = shares.map((one) => one._id);
  const known = new Map((await tx.getAll('shares', ids)).map((one) => [one._id, one]));
  for (const one of shares) {
    const owner = known.get(one._id)?.fanId;
    if (owner === undefined) tx.add('shares', one);
    else if (owner !== one.fanId) throw new Error('Two fans got one share id');
  }
}

function share(fanId: string, target: ShareTarget, kind: Share['kind'], createdAt: number): Share {
  return { _id: shareId(fanId, target, kind), shopId: theShopId, fanId, target, kind, createdAt };
}

function shareId(fanId: string, target: ShareTarget, kind: Share['kind']): string {
  const what = target.kind === 'product' ? [target.kind, target.id] : [target.kind];
  return idFrom(['share', fanId, kind, ...what], shareIdLength);
}
