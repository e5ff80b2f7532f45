import type { Reply } from '#contract/action';
import type { RunningShop } from './a-running-shop';

type Refusal = Extract<Reply, { ok: false }>;

/** Sends any event and expects a refusal with this code, a sentence, a number to ask about, and nothing changed. */
export async function expectRefused(
  shop: RunningShop,
  who: { raw(event: unknown): Promise<Reply> },
  event: unknown,
  code: string,
): Promise<Refusal> {
  const before = shop.snapshot();
  const reply = await who.raw(event);
  expect(reply).toMatchObject({
    ...{ ok: false, code },
    ...{ message: expect.stringMatching(/\p{Script=Han}/u) },
    ...{ requestId: expect.stringMatching(/^[\w-]{8,}$/) },
  });
  expect(shop.snapshot()).toBe(before);
  if (reply.ok) throw new Error('not refused');
  return reply;
}
