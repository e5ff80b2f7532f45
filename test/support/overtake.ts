import type { RunningShop } from './a-running-shop';

/**
 * Lets `slow` come as far as its first write, then all of `quick` happen, then `slow` go on: the moment at which two who
 * mean the same things meet.
 */
export async function overtake<Slow, Quick>(
  shop: RunningShop,
  slow: () => Promise<Slow>,
  quick: () => Promise<Quick>,
): Promise<{ readonly slow: Slow; readonly quick: Quick }> {
  let overtaking: Promise<Quick> | undefined;
  let waiting: unknown;
  shop.wire.disturb(async (request, next) => {
    const { transactionId } = request;
    if (overtaking === undefined && isWrite(request.action) && typeof transactionId === 'string') {
      waiting = transactionId;
      overtaking = quick();
    }
    if (transactionId === waiting && isWrite(request.action)) await overtaking;
    return next(request);
  });
  const first = await slow();
  shop.wire.calm();
  if (overtaking === undefined) throw new Error('nothing was written, so nobody was overtaken');
  return { slow: first, quick: await overtaking };
}

function isWrite(action: string): boolean {
  return /^database\.(modify|insert|remove)Document$/.test(action);
}
