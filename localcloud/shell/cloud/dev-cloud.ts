import * as v from 'valibot';
import type { HostedPhoneNumber } from '#contract/host';
import { fen, isFen } from '#domain/money';
import { ask } from './ask';

const amount = v.pipe(
  v.custom<number>(isFen),
  v.transform((value) => fen(value)),
);

const person = v.object({ openid: v.string(), nickname: v.string(), avatar: v.string() });
export type KnownPerson = v.InferOutput<typeof person>;

const staff = v.object({
  id: v.string(),
  name: v.string(),
  role: v.string(),
  store: v.optional(v.string()),
});
export type StaffChoice = v.InferOutput<typeof staff>;

export async function loginPerson(openid: string): Promise<string> {
  return (await ask('/dev/login', { openid }, v.object({ token: v.string() }))).token;
}

export async function loginStaff(staffId: string): Promise<string> {
  return (await ask('/dev/login', { staff: staffId }, v.object({ token: v.string() }))).token;
}

/** What a pay sheet shows for a prepared payment. */
export function lookUpPrepay(prepayId: string) {
  const answer = v.object({ orderId: v.string(), amountFen: amount, description: v.string() });
  return ask('/dev/prepay', { prepayId }, answer);
}

export const noticeModes = ['normal', 'none', 'twice'] as const;
export type NoticeMode = (typeof noticeModes)[number];

/** Pays as this person; the double then notifies the shop the way `notify` says. */
export function pay(orderId: string, openid: string, notify: NoticeMode) {
  return ask('/dev/pay', { orderId, as: openid, notify }, v.looseObject({ ok: v.literal(true) }));
}

/** What WeChat's phone number button would hear after the person agreed. */
export async function givePhoneNumber(openid: string, phone: string): Promise<HostedPhoneNumber> {
  const answer = v.object({
    errMsg: v.string(),
    code: v.optional(v.string()),
    errno: v.optional(v.number()),
  });
  const { errMsg, code, errno } = await ask('/dev/wechat/phone-code', { openid, phone }, answer);
  return {
    errMsg,
    ...(code !== undefined && { code }),
    ...(errno !== undefined && { errno }),
  };
}

export function checkInvariants() {
  const violation = v.looseObject({ id: v.string(), what: v.string(), where: v.string() });
  return ask('/dev/invariants', {}, v.object({ ok: v.boolean(), violations: v.array(violation) }));
}

export async function knownPeople(): Promise<readonly KnownPerson[]> {
  return (await ask('/dev/people', undefined, v.object({ people: v.array(person) }))).people;
}

export async function activeStaff(): Promise<readonly StaffChoice[]> {
  return (await ask('/dev/staff', undefined, v.object({ staff: v.array(staff) }))).staff;
}

const home = v.object({
  ok: v.literal(true),
  data: v.object({ shop: v.object({ name: v.string(), mark: v.string() }) }),
});

export async function shopOnShow(): Promise<{ readonly name: string; readonly mark: string }> {
  return (await ask('/v1/functions/open', { action: 'home', data: {} }, home)).data.shop;
}
