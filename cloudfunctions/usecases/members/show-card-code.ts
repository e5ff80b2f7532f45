import type { CounterCode } from '#contract/member-views';
import { codeWindow, codeWindowMs, counterCodeOf } from '#domain/membership/counter-code';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { cardProof } from '../../kit/outside/card-proof';
import { cardByNumber, memberOf } from '../../kit/repositories/members';

/** The code of this minute. It is computed here: the card's secret never leaves the server. */
export async function showCardCode(
  _: object,
  { caller, now }: BuyerContext,
): Promise<Answer<CounterCode>> {
  const { cardNumber } = await memberOf(caller);
  const card = cardNumber === undefined ? undefined : await cardByNumber(cardNumber);
  if (card === undefined) return { ok: false, code: 'CARD_NEEDED' };
  const window = codeWindow(now);
  const code = counterCodeOf(card._id, cardProof(card.secret, window));
  return {
    ok: true,
    value: { code, cardNumber: card._id, until: (window + 1) * codeWindowMs, now },
  };
}
