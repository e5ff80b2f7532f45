import type { LadderReward } from '#domain/activities/activity';
import { skuOf } from '#domain/coupons/kind';
import { isFen, zeroFen } from '#domain/money';
import { scopeOfForm } from '../../components/goods/scope-form';
import { instantOf } from '../../components/time-range';
import type { AdminInput } from '../../services/call';
import type { ActivityForm, StepForm } from './activity-form';

/** What is sent; the rules read it as an ActivityDraft. */
export type ActivityInput = AdminInput<'createActivity'>;

/** The form in the words of the rules. What is empty becomes a value they refuse. */
export function draftOfActivity(form: ActivityForm): ActivityInput {
  const frame = {
    title: form.title.trim(),
    from: instantOf(form.time.from),
    until: instantOf(form.time.until),
  };
  return form.kind === 'limitedPrice'
    ? { kind: 'limitedPrice', ...frame, prices: pricesOf(form) }
    : {
        ...{ kind: 'ladder', ...frame },
        ...{ scope: scopeOfForm(form.scope), measure: form.measure },
        steps: form.steps.map((step) => ({ from: step.from ?? 0, reward: rewardOf(step) })),
      };
}

function pricesOf({ prices }: ActivityForm) {
  return prices.flatMap(({ reference, fen }) => {
    const sku = skuOf({ parameters: { sku: reference } }, 'sku');
    return sku === undefined ? [] : [{ skuId: sku.skuId, priceFen: fenOf(fen) }];
  });
}

function rewardOf({ kind, fen, payPercent, gift, quantity }: StepForm): LadderReward {
  switch (kind) {
    case 'cut':
      return { kind, fen: fenOf(fen) };
    case 'percent':
      return { kind, payPercent: payPercent ?? 0 };
    case 'gift': {
      const { productId = '', skuId = '' } = skuOf({ parameters: { sku: gift } }, 'sku') ?? {};
      return { kind, productId, skuId, quantity: quantity ?? 0 };
    }
    case 'freeFreight':
      return { kind };
  }
}

function fenOf(value: number | null) {
  return isFen(value) ? value : zeroFen;
}
