import type { Stage } from './stage';
import { couponDiscount } from './stages/coupon-discount';
import { freight } from './stages/freight';
import { listPrice } from './stages/list-price';

/** The pipeline. A new stage is a file in stages/ and a line here, at its place in the order of `PriceStage`. */
export const stages: readonly Stage[] = [listPrice, couponDiscount, freight];
