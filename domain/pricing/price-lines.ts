import { negate, subtract, sum, zeroFen } from '../money';
import { earnedBy } from '../points/earned';
import { compareLines, type DraftLine, type PricedLine } from './priced-line';
import type { Quote, QuoteLine } from './quote';
import { pointsPerUnit, refundPerUnit } from './refund-value';
import type { PriceDraft, PriceRules, Stage } from './stage';
import { stagesBeforeCoupons, stagesFromCoupons } from './stages';

/** A price without the coupons that lost. */
export type Price = Omit<Quote, 'couponsNotUsed'>;

/**
 * Runs the stages over lines whose SKUs differ. Works in one canonical order and answers in the order given,
 * so the order of a cart changes nothing but the order of the answer.
 */
export function priceLines(lines: readonly PricedLine[], rules: PriceRules): Price {
  return finishPrice(lines, beforeCoupons(lines, rules), rules);
}

/** What every set of coupons has in common. */
export function beforeCoupons(lines: readonly PricedLine[], rules: PriceRules): PriceDraft {
  return run(stagesBeforeCoupons, emptyDraft([...lines].sort(compareLines)), rules);
}

/** The price of lines from what `beforeCoupons` made of them. */
export function finishPrice(
  lines: readonly PricedLine[],
  base: PriceDraft,
  rules: PriceRules,
): Price {
  const draft = run(stagesFromCoupons, base, rules);
  const places = lines.map((line) => base.lines.findIndex((one) => one.skuId === line.skuId));
  const quoted = inOrder(draft.lines, places).map(quoteLine);
  const goodsFen = sum(quoted.map((line) => line.listFen));
  const discountFen = sum(quoted.map((line) => line.discountFen));
  const freightFen = sum(draft.steps.filter((s) => s.stage === 'freight').map((s) => s.fen));
  const { couponsUsed, gifts, giftsMissing, points, freight, nextSteps } = draft;
  const paidFen = sum(quoted.map((line) => line.paidFen));
  return {
    lines: quoted,
    steps: draft.steps.map((step) => ({ ...step, perLine: inOrder(step.perLine, places) })),
    goodsFen,
    discountFen,
    freightFen,
    payableFen: sum([goodsFen, negate(discountFen), freightFen]),
    ...{ couponsUsed, gifts, giftsMissing, points, freight, nextSteps },
    earns: earnedBy(paidFen, rules.shop.points, rules.buyer.level?.pointsPercent),
  };
}

function run(stages: readonly Stage[], draft: PriceDraft, rules: PriceRules): PriceDraft {
  return stages.reduce((before, stage) => stage.apply(before, rules), draft);
}

/** Lines before anything is known but their list price. */
function emptyDraft(sorted: readonly PricedLine[]): PriceDraft {
  return {
    lines: sorted.map((line) => ({
      ...line,
      dealUnitFen: line.unitPriceFen,
      dealFen: line.listFen,
      leftFen: line.listFen,
      points: 0,
      pointsFen: zeroFen,
    })),
    steps: [],
    couponsUsed: [],
    gifts: [],
    giftsMissing: [],
    nextSteps: [],
    freightGivers: [],
    points: { asked: 0, spent: 0, fen: zeroFen, most: 0 },
    freight: { fullFen: zeroFen, estimated: false },
  };
}

function inOrder<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.map((place) => items[place]).filter((item) => item !== undefined);
}

function quoteLine(line: DraftLine): QuoteLine {
  const quoted = {
    productId: line.productId,
    skuId: line.skuId,
    title: line.title,
    skuLabel: line.skuLabel,
    picture: line.picture,
    categoryId: line.categoryId,
    weightGrams: line.weightGrams,
    unitPriceFen: line.unitPriceFen,
    dealUnitFen: line.dealUnitFen,
    quantity: line.quantity,
    listFen: line.listFen,
    discountFen: subtract(line.listFen, line.leftFen),
    points: line.points,
    pointsFen: line.pointsFen,
    paidFen: line.leftFen,
    refundPerUnitFen: refundPerUnit(line.leftFen, line.quantity),
    refundPerUnitPoints: pointsPerUnit(line.points, line.quantity),
  };
  const { freightTemplateId } = line;
  return freightTemplateId === undefined ? quoted : { ...quoted, freightTemplateId };
}
