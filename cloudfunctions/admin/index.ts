import { adminActions } from '#contract/admin';
import type { StaffRole } from '#domain/member';
import type { ActionEntries } from '../kit/action-entry';
import { serve } from '../kit/serve';
import { createCodeBatch } from '../usecases/console/create-code-batch';
import { createCouponTemplate } from '../usecases/console/create-coupon-template';
import { exportCodeBatch } from '../usecases/console/export-code-batch';
import { issueCoupon } from '../usecases/console/issue-coupon';
import { listAllOrders } from '../usecases/console/list-all-orders';
import { listCodeBatches } from '../usecases/console/list-code-batches';
import { listCouponIssues } from '../usecases/console/list-coupon-issues';
import { listCouponTemplates } from '../usecases/console/list-coupon-templates';
import { listCouponsOfMember } from '../usecases/console/list-coupons-of-member';
import { listScopeChoices } from '../usecases/console/list-scope-choices';
import { revokeCoupon } from '../usecases/console/revoke-coupon';
import { setCouponTemplateStatus } from '../usecases/console/set-coupon-template-status';
import { showAnyOrder } from '../usecases/console/show-any-order';
import { showCouponTemplate } from '../usecases/console/show-coupon-template';
import { showStaff } from '../usecases/console/show-staff';

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

const draftCodes = {
  title: 'TITLE_INVALID',
  kind: 'KIND_UNKNOWN',
  parameters: 'PARAMETER_INVALID',
  threshold: 'THRESHOLD_INVALID',
  scope: 'SCOPE_INVALID',
  claim: 'CLAIM_WINDOW_INVALID',
  validity: 'VALIDITY_INVALID',
  quota: 'QUOTA_INVALID',
  perMember: 'PER_MEMBER_INVALID',
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
  scopeChoices: { allow: everyone, run: listScopeChoices },
  orders: { allow: everyone, run: listAllOrders },
  order: { allow: everyone, run: showAnyOrder },
};

function actionsOf(role: StaffRole): string[] {
  return Object.entries(entries)
    .filter(([, { allow }]) => allow === 'anyone' || allow.includes(role))
    .map(([action]) => action);
}

export const main = serve(adminActions, entries);
