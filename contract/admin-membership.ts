import * as v from 'valibot';
import { importLimits } from '#domain/imports/import-limits';
import { outsideSources } from '#domain/imports/outside-order';
import { reads, writes } from './action';
import { amount, body, id, instant, page, text, type Page } from './fields';
import type {
  ImportReport,
  MemberAtCounter,
  MemberRow,
  OutsideOrderRow,
  ReconciliationView,
} from './member-views';

const mobile = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));
const tag = text(12);

/** What staff do with members, points and orders made elsewhere. */
export const adminMembershipActions = {
  /** Finds a member at the counter; a code works once. Which way is open depends on the role. */
  identifyMember: writes(
    v.variant('by', [
      body({ by: v.literal('code'), code: v.pipe(v.string(), v.regex(/^\d{18}$/)) }),
      body({ by: v.literal('card'), cardNumber: v.pipe(v.string(), v.regex(/^\d{13}$/)) }),
      body({ by: v.literal('phone'), phone: mobile }),
    ]),
  ).answers<MemberAtCounter>(),
  members: reads(
    body({
      level: v.optional(id),
      tag: v.optional(tag),
      status: v.optional(v.picklist(['guest', 'member'])),
      ...page,
    }),
  ).answers<Page<MemberRow>>(),
  member: reads(body({ memberId: id })).answers<MemberAtCounter>(),
  setMemberTags: writes(
    body({ memberId: id, tags: v.pipe(v.array(tag), v.maxLength(20)) }),
  ).answers<MemberAtCounter>(),
  /**
   * The staff have seen that a typed phone is this person's. Unites them with the member who has it already; a member with a
   * verified phone of their own only when `unite` says that both are one person.
   */
  verifyPhone: writes(
    body({ memberId: id, phone: mobile, unite: v.optional(v.boolean()) }),
  ).answers<MemberAtCounter>(),
  /** Two members are one person: `from` becomes `into`, for good. */
  uniteMembers: writes(body({ fromId: id, intoId: id })).answers<MemberAtCounter>(),
  /** Orders of other channels, all or none: a dry run tells what would happen. */
  importOutsideOrders: writes(
    body({
      orders: v.variant('kind', [
        body({
          kind: v.literal('csv'),
          text: v.pipe(v.string(), v.maxLength(importLimits.characters)),
        }),
        body({
          kind: v.literal('rows'),
          rows: v.pipe(
            v.array(
              body({
                source: v.picklist(outsideSources),
                number: text(40),
                phone: mobile,
                amountFen: amount,
                at: instant,
                refundOf: v.optional(text(40)),
              }),
            ),
            v.minLength(1),
            v.maxLength(importLimits.rows),
          ),
        }),
      ]),
      dryRun: v.boolean(),
    }),
  ).answers<ImportReport>(),
  outsideOrders: reads(
    body({ status: v.optional(v.picklist(['waiting', 'applied'])), ...page }),
  ).answers<Page<OutsideOrderRow>>(),
  /** Looks through the whole ledger. */
  reconcile: reads(body({})).answers<ReconciliationView>(),
};
