import type { MyData } from '#contract/member-views';
import { beijingDay } from '#domain/calendar';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { wholeStatement } from '../../kit/repositories/accounts';
import { memberOf } from '../../kit/repositories/members';
import { allOrdersOf, rewardsOf, traces } from '../../kit/repositories/personal-data';
import { dataAsJson, type Known } from '../../kit/views/my-data';
import { dataAsTables } from '../../kit/views/my-data-tables';
import { myDataWords } from '../../kit/views/my-data-words';

/** Everything the shop knows about who asks: one JSON for programs, tables for people. */
export async function exportMyData(
  _: object,
  { caller, now, language }: BuyerContext,
): Promise<Answer<MyData>> {
  const member = await memberOf(caller);
  const [orders, rewards, others, points, growth] = await Promise.all([
    allOrdersOf(member._id),
    rewardsOf(member._id),
    traces(member._id),
    wholeStatement('points', member._id),
    wholeStatement('growth', member._id),
  ]);
  const known: Known = { member, orders, rewards, points, growth, ...others };
  const name = `${myDataWords[language].all}-${beijingDay(now)}.json`;
  const json = { name, content: dataAsJson(known, now, language) };
  return { ok: true, value: { at: now, json, csv: dataAsTables(known, language) } };
}
