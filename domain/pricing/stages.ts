import type { Stage } from './stage';
import { activityPrice } from './stages/activity-price';
import { couponDiscount } from './stages/coupon-discount';
import { freight } from './stages/freight';
import { listPrice } from './stages/list-price';
import { points } from './stages/points';
import { spendLadder } from './stages/spend-ladder';

/** What every set of coupons has in common. */
export const stagesBeforeCoupons: readonly Stage[] = [listPrice, activityPrice, spendLadder];

/** The pipeline. A new stage is a file in stages/ and a line here, at its place in the order of `PriceStage`. */
export const stages: readonly Stage[] = [...stagesBeforeCoupons, couponDiscount, points, freight];
