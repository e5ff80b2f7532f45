import type { Stage } from './stage';
import { activityPrice } from './stages/activity-price';
import { couponDiscount } from './stages/coupon-discount';
import { freight } from './stages/freight';
import { listPrice } from './stages/list-price';
import { points } from './stages/points';
import { spendLadder } from './stages/spend-ladder';

/**
 * The pipeline in two parts, because sets of coupons are compared on what the first part left. A new stage is a file in
 * stages/ and a line here, at its place in the order of `PriceStage`.
 */
export const stagesBeforeCoupons: readonly Stage[] = [listPrice, activityPrice, spendLadder];
export const stagesFromCoupons: readonly Stage[] = [couponDiscount, points, freight];
