import { adminActions } from '#contract/admin';
import type { StaffRole } from '#domain/member';
import type { ActionEntries } from '../kit/action-entry';
import { serve } from '../kit/serve';
import { createActivity } from '../usecases/console/create-activity';
import { createCodeBatch } from '../usecases/console/create-code-batch';
import { createCouponTemplate } from '../usecases/console/create-coupon-template';
import { exportCodeBatch } from '../usecases/console/export-code-batch';
import { issueCoupon } from '../usecases/console/issue-coupon';
import { listActivities } from '../usecases/console/list-activities';
import { listAllOrders } from '../usecases/console/list-all-orders';
import { listCodeBatches } from '../usecases/console/list-code-batches';
import { listCouponIssues } from '../usecases/console/list-coupon-issues';
import { listCouponTemplates } from '../usecases/console/list-coupon-templates';
import { listCouponsOfMember } from '../usecases/console/list-coupons-of-member';
import { listPromotionChoices } from '../usecases/console/list-promotion-choices';
import { refundOrder } from '../usecases/console/refund-order';
import { revokeCoupon } from '../usecases/console/revoke-coupon';
import { setActivityStatus } from '../usecases/console/set-activity-status';
import { setCouponTemplateStatus } from '../usecases/console/set-coupon-template-status';
import { setFreight } from '../usecases/console/set-freight';
import { setLevels } from '../usecases/console/set-levels';
import { setPointsRules } from '../usecases/console/set-points-rules';
import { showActivity } from '../usecases/console/show-activity';
import { showAnyOrder } from '../usecases/console/show-any-order';
import { showCouponTemplate } from '../usecases/console/show-coupon-template';
import { showPriceSettings } from '../usecases/console/show-price-settings';
import { showStaff } from '../usecases/console/show-staff';
import { updateActivity } from '../usecases/console/update-activity';
import { updateCouponTemplate } from '../usecases/console/update-coupon-template';
import { importOutsideOrders } from '../usecases/imports/import-outside-orders';
import { listOutsideOrders } from '../usecases/imports/list-outside-orders';
import { reconcileLedger } from '../usecases/ledger/reconcile-ledger';
import { identifyMember } from '../usecases/members/identify-member';
import { listMembers } from '../usecases/members/list-members';
import { setMemberTags } from '../usecases/members/set-member-tags';
import { showMember } from '../usecases/members/show-member';
import { uniteTwoMembers } from '../usecases/members/unite-two-members';
import { verifyPhone } from '../usecases/members/verify-phone';

const everyone: readonly StaffRole[] = [
  'owner',
  'operator',
  'service',
  'finance',
  'clerk',
  'readOnly',
];
const marketing: readonly StaffRole[] = ['owner', 'operator'];
const serving: readonly StaffRole[] = ['owner', 'operator', 'service'];
/** Who meets customers; the use case says which way of finding one each role has. */
const counter: readonly StaffRole[] = ['owner', 'operator', 'service', 'clerk'];

const draftCodes = {
  title: 'TITLE_INVALID',
  kind: 'KIND_UNKNOWN',
  parameters: 'PARAMETER_INVALID',
  'parameters.payPercent': 'PERCENT_INVALID',
  'parameters.capFen': 'CAP_INVALID',
  threshold: 'THRESHOLD_INVALID',
  scope: 'SCOPE_INVALID',
  storeIds: 'STORES_INVALID',
  stackingClass: 'CLASS_INVALID',
  combinesWith: 'COMBINES_INVALID',
  budget: 'BUDGET_INVALID',
  audience: 'AUDIENCE_INVALID',
  channels: 'CHANNEL_INVALID',
  claim: 'CLAIM_WINDOW_INVALID',
  validity: 'VALIDITY_INVALID',
  quota: 'QUOTA_INVALID',
  perMember: 'PER_MEMBER_INVALID',
} as const;

const activityCodes = {
  title: 'TITLE_INVALID',
  from: 'ACTIVITY_WINDOW_INVALID',
  until: 'ACTIVITY_WINDOW_INVALID',
  prices: 'ACTIVITY_PRICES_INVALID',
  scope: 'SCOPE_INVALID',
  steps: 'LADDER_STEPS_INVALID',
  'steps.*.reward': 'LADDER_REWARD_INVALID',
} as const;

/** What staff may do, each action only for the roles named beside it. */
const entries: ActionEntries<typeof adminActions> = {
  me: {
    allow: everyone,
    run: (_, context) => showStaff(context, actionsOf(context.caller.staff.role)),
  },
  couponTemplates: { allow: everyone, run: listCouponTemplates },
  couponTemplate: { allow: everyone, run: showCouponTemplate },
  createCouponTemplate: { allow: marketing, run: createCouponTemplate, fieldCodes: draftCodes },
  updateCouponTemplate: {
    allow: marketing,
    run: updateCouponTemplate,
    fieldCodes: inDraft(draftCodes),
  },
  setCouponTemplateStatus: { allow: marketing, run: setCouponTemplateStatus },
  codeBatches: { allow: everyone, run: listCodeBatches },
  createCodeBatch: {
    allow: marketing,
    run: createCodeBatch,
    fieldCodes: { title: 'TITLE_INVALID', size: 'BATCH_SIZE_INVALID' },
  },
  exportCodeBatch: { allow: marketing, run: exportCodeBatch },
  issueCoupon: { allow: serving, run: issueCoupon },
  couponIssues: { allow: everyone, run: listCouponIssues },
  couponsOfMember: { allow: serving, run: listCouponsOfMember },
  revokeCoupon: { allow: serving, run: revokeCoupon },
  promotionChoices: { allow: everyone, run: listPromotionChoices },
  activities: { allow: everyone, run: listActivities },
  createActivity: { allow: marketing, run: createActivity, fieldCodes: activityCodes },
  activity: { allow: everyone, run: showActivity },
  updateActivity: {
    allow: marketing,
    run: updateActivity,
    fieldCodes: inDraft(activityCodes),
  },
  setActivityStatus: { allow: marketing, run: setActivityStatus },
  priceSettings: { allow: everyone, run: showPriceSettings },
  setFreight: { allow: marketing, run: setFreight },
  setLevels: { allow: marketing, run: setLevels },
  setPointsRules: { allow: marketing, run: setPointsRules },
  orders: { allow: everyone, run: listAllOrders },
  order: { allow: everyone, run: showAnyOrder },
  refundOrder: { allow: ['owner', 'service'], run: refundOrder },

  identifyMember: {
    allow: counter,
    run: identifyMember,
    fieldCodes: { code: 'CARD_CODE_INVALID', cardNumber: 'MEMBER_UNKNOWN', phone: 'PHONE_INVALID' },
  },
  members: { allow: serving, run: listMembers },
  member: { allow: serving, run: showMember },
  setMemberTags: { allow: marketing, run: setMemberTags },
  verifyPhone: {
    allow: ['owner', 'service', 'clerk'],
    run: verifyPhone,
    fieldCodes: { phone: 'PHONE_INVALID' },
  },
  uniteMembers: { allow: ['owner', 'service'], run: uniteTwoMembers },
  importOutsideOrders: {
    allow: marketing,
    run: importOutsideOrders,
    fieldCodes: {
      'orders.rows': { min_length: 'IMPORT_EMPTY', max_length: 'IMPORT_TOO_LONG' },
    },
  },
  outsideOrders: { allow: marketing, run: listOutsideOrders },
  reconcile: { allow: ['owner', 'finance'], run: reconcileLedger },
};

/** The codes of a draft's fields where the draft is a field itself. */
function inDraft<Code>(codes: Readonly<Record<string, Code>>): Readonly<Record<string, Code>> {
  return Object.fromEntries(Object.entries(codes).map(([field, code]) => [`draft.${field}`, code]));
}

function actionsOf(role: StaffRole): string[] {
  return Object.entries(entries)
    .filter(([, { allow }]) => allow === 'anyone' || allow.includes(role))
    .map(([action]) => action);
}

export const main = serve(adminActions, entries);
