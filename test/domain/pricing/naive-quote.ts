import type { Activity, LadderReward, SpendLadder } from '#domain/activities/activity';
import type { Coupon } from '#domain/coupons/coupon';
import type { FreightTemplate } from '#domain/freight/freight-template';
import type { GoodsScope } from '#domain/goods-scope';
import type { QuoteInput } from '#domain/pricing/quote-input';

/**
 * The price a second time, written for being obviously right instead of fast: BigInt fractions, every piece laid out,
 * every subset of coupons tried. It shares no code with the shop's own price. An oracle for carts that are in order.
 */
export interface NaiveQuote {
  readonly payable: number;
  readonly freight: number;
  readonly used: readonly string[];
  /** What is paid with money for each SKU after everything. */
  readonly paidOf: Readonly<Record<string, number>>;
  readonly pointsOf: Readonly<Record<string, number>>;
  /** Pieces that come along, by SKU. */
  readonly gifts: Readonly<Record<string, number>>;
  readonly earns: number;
}

interface NaiveLine {
  readonly skuId: string;
  readonly productId: string;
  readonly categoryId: string;
  readonly templateId: string | undefined;
  readonly weight: number;
  readonly quantity: number;
  readonly deal: number;
  left: number;
  points: number;
}

interface Parcel {
  readonly lines: NaiveLine[];
  readonly gifts: Record<string, number>;
  freeFreight: boolean;
}

interface Candidate extends NaiveQuote {
  readonly set: readonly Coupon[];
  readonly giftValue: number;
}

export function naiveQuote(input: QuoteInput): NaiveQuote {
  const usable = input.coupons.filter((coupon) => fits(coupon, input));
  const candidates = subsets(usable)
    .filter((set) => set.every((a) => set.every((b) => a === b || together(a, b))))
    .map((set) => priceWith(input, set))
    .filter((candidate) => candidate.used.length === candidate.set.length);
  const [best] = candidates.sort(
    (a, b) =>
      a.payable - b.payable ||
      b.giftValue - a.giftValue ||
      a.set.length - b.set.length ||
      (key(a.set) < key(b.set) ? -1 : 1),
  );
  if (best === undefined) throw new Error('the empty set is always there');
  return best;
}

/** Expiries then ids, both sorted, as text that sorts like the numbers. */
function key(set: readonly Coupon[]): string {
  const ends = set.map((one) => String(one.validUntil).padStart(20, '0')).sort();
  return [...ends, ...set.map((one) => one._id).sort()].join('|');
}

function subsets(coupons: readonly Coupon[]): Coupon[][] {
  return Array.from({ length: 2 ** coupons.length }, (_, bits) =>
    coupons.filter((_coupon, place) => Math.floor(bits / 2 ** place) % 2 === 1),
  );
}

function together(a: Coupon, b: Coupon): boolean {
  const [x, y] = [a.rule, b.rule];
  return (
    x.stackingClass !== y.stackingClass &&
    x.combinesWith.includes(y.stackingClass) &&
    y.combinesWith.includes(x.stackingClass)
  );
}

function fits({ status, validFrom, validUntil, rule }: Coupon, input: QuoteInput): boolean {
  const eligible = linesOf(input).filter((line) => covers(rule.scope, line));
  const deal = eligible.reduce((total, line) => total + line.deal, 0);
  const pieces = eligible.reduce((total, line) => total + line.quantity, 0);
  const here = input.choice.storeId ?? '';
  return (
    status === 'claimed' &&
    validFrom <= input.now &&
    input.now < validUntil &&
    (rule.storeIds === undefined || rule.storeIds.includes(here)) &&
    eligible.length > 0 &&
    (rule.threshold.kind !== 'amount' || deal >= rule.threshold.fen) &&
    (rule.threshold.kind !== 'pieces' || pieces >= rule.threshold.pieces)
  );
}

function covers(scope: GoodsScope, line: Pick<NaiveLine, 'productId' | 'categoryId'>): boolean {
  const out =
    scope.excluded?.productIds.includes(line.productId) === true ||
    scope.excluded?.categoryIds.includes(line.categoryId) === true;
  if (out) return false;
  if (scope.kind === 'all') return true;
  return scope.ids.includes(scope.kind === 'products' ? line.productId : line.categoryId);
}

function linesOf(input: QuoteInput): NaiveLine[] {
  const bought = new Map<string, number>();
  for (const { productId, skuId, quantity } of input.lines) {
    const name = `${productId}/${skuId}`;
    bought.set(name, (bought.get(name) ?? 0) + quantity);
  }
  return [...bought]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, quantity]) => {
      const [productId = '', skuId = ''] = name.split('/');
      const product = input.products.find((one) => one._id === productId);
      const sku = product?.skus.find((one) => one.id === skuId);
      const deal = dealOf(skuId, sku?.priceFen ?? 0, input) * quantity;
      return {
        ...{ skuId, productId, quantity, deal },
        categoryId: product?.categoryId ?? '',
        templateId: product?.freightTemplateId,
        weight: sku?.weightGrams ?? 0,
        left: deal,
        points: 0,
      };
    });
}

function isOn({ status, from, until }: Activity, now: number): boolean {
  return status === 'published' && now >= from && now < until;
}

function dealOf(skuId: string, list: number, { activities, buyer, now }: QuoteInput): number {
  const prices = activities
    .flatMap((one) => (one.kind === 'limitedPrice' && isOn(one, now) ? one.prices : []))
    .filter((one) => one.skuId === skuId)
    .map((one) => one.priceFen);
  const percent = buyer.level?.payPercent;
  const level = percent === undefined ? [] : [Math.floor((list * percent * 2 + 100) / 200)];
  return Math.min(list, ...prices, ...level);
}

function priceWith(input: QuoteInput, set: readonly Coupon[]): Candidate {
  const parcel: Parcel = { lines: linesOf(input), gifts: {}, freeFreight: false };
  climbLadders(parcel, input);
  const used: string[] = [];
  const purse = purseOf(input);
  for (const stackingClass of ['product', 'order']) {
    for (const coupon of set.filter((one) => one.rule.stackingClass === stackingClass)) {
      const before = parcel.lines.map((line) => line.left);
      const gave = applyCoupon(parcel, coupon, input);
      const off = sumOf(before) - sumOf(parcel.lines.map((line) => line.left));
      if (gave && purse.pays(coupon, off)) used.push(coupon._id);
      else parcel.lines.forEach((line, place) => (line.left = before[place] ?? 0));
    }
  }
  payWithPoints(parcel, input);
  let freight = freightOf(parcel, input);
  for (const coupon of set.filter((one) => one.rule.stackingClass === 'freight')) {
    const cap = coupon.rule.parameters['capFen'];
    const off = Math.min(freight, typeof cap === 'number' ? cap : freight);
    if (off === 0 || !purse.pays(coupon, off)) continue;
    used.push(coupon._id);
    freight -= off;
  }
  const goods = parcel.lines.reduce((total, line) => total + line.left, 0);
  const rate = BigInt(input.shop.points.perYuan * (input.buyer.level?.pointsPercent ?? 100));
  return {
    ...{ set, freight, gifts: parcel.gifts },
    used: used.sort(),
    payable: goods + freight,
    paidOf: Object.fromEntries(parcel.lines.map((line) => [line.skuId, line.left])),
    pointsOf: Object.fromEntries(parcel.lines.map((line) => [line.skuId, line.points])),
    giftValue: valueOfGifts(parcel.gifts, input),
    earns: Number((BigInt(goods) * rate) / 10_000n),
  };
}

/** The money of the campaigns while one set of coupons is tried: a coupon takes all it would take off, or nothing. */
function purseOf({ budgets = [] }: QuoteInput) {
  const spent = new Map<string, number>(budgets.map((one) => [one._id, one.spentFen]));
  return {
    pays({ rule: { budget } }: Coupon, off: number): boolean {
      if (budget === undefined) return true;
      const after = (spent.get(budget.campaign) ?? 0) + off;
      if (off > 0 && after > budget.capFen) return false;
      spent.set(budget.campaign, after);
      return true;
    },
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}

function priceOfSku(skuId: string, { products }: QuoteInput): number | undefined {
  const onSale = products.filter((one) => one.status === 'on').flatMap((one) => one.skus);
  return onSale.find((sku) => sku.id === skuId)?.priceFen;
}

function valueOfGifts(gifts: Readonly<Record<string, number>>, input: QuoteInput): number {
  return Object.entries(gifts).reduce(
    (total, [skuId, count]) => total + (priceOfSku(skuId, input) ?? 0) * count,
    0,
  );
}

/** Puts a gift into the parcel if the shelf has it beside what is bought and given already. */
function addGift(parcel: Parcel, skuId: string, count: number, input: QuoteInput): boolean {
  const bought = parcel.lines.find((line) => line.skuId === skuId)?.quantity ?? 0;
  const given = parcel.gifts[skuId] ?? 0;
  const shelf = input.available?.[skuId] ?? Infinity;
  if (priceOfSku(skuId, input) === undefined || bought + given + count > shelf) return false;
  parcel.gifts[skuId] = given + count;
  return true;
}

function climbLadders(parcel: Parcel, input: QuoteInput): void {
  let ladders = input.activities.filter(
    (one): one is SpendLadder => one.kind === 'ladder' && isOn(one, input.now),
  );
  let free = parcel.lines;
  for (;;) {
    const tries = ladders.flatMap((ladder) => {
      const lines = free.filter((line) => covers(ladder.scope, line));
      const reward = rewardFor(ladder, lines);
      if (reward === undefined) return [];
      const trial: Parcel = structuredClone({ ...parcel, lines });
      const before = trial.lines.reduce((total, line) => total + line.left, 0);
      const gave = giveReward(trial, trial.lines, reward, input, parcel);
      const off = before - trial.lines.reduce((total, line) => total + line.left, 0);
      const gift = valueOfGifts(trial.gifts, input) - valueOfGifts(parcel.gifts, input);
      const counts = off > 0 || gift > 0 || (gave && reward.kind === 'freeFreight');
      return counts ? [{ ladder, lines, reward, off, gift }] : [];
    });
    const [best] = tries.sort(
      (a, b) => b.off - a.off || b.gift - a.gift || (a.ladder._id < b.ladder._id ? -1 : 1),
    );
    if (best === undefined) return;
    giveReward(parcel, best.lines, best.reward, input, parcel);
    ladders = ladders.filter((one) => one !== best.ladder);
    free = free.filter((line) => !best.lines.includes(line));
  }
}

function rewardFor(ladder: SpendLadder, lines: readonly NaiveLine[]): LadderReward | undefined {
  if (lines.length === 0) return undefined;
  const reached = lines.reduce(
    (total, line) => total + (ladder.measure === 'pieces' ? line.quantity : line.deal),
    0,
  );
  return ladder.steps.filter((step) => step.from <= reached).pop()?.reward;
}

function giveReward(
  parcel: Parcel,
  lines: readonly NaiveLine[],
  reward: LadderReward,
  input: QuoteInput,
  real: Parcel,
): boolean {
  if (reward.kind === 'cut') takeOff(lines, reward.fen);
  if (reward.kind === 'percent') takeOff(lines, saving(lines, reward.payPercent));
  if (reward.kind === 'freeFreight') parcel.freeFreight = true;
  if (reward.kind !== 'gift') return true;
  const whole: Parcel = { lines: real.lines, gifts: parcel.gifts, freeFreight: false };
  return addGift(whole, reward.skuId, reward.quantity, input);
}

/** Half up: what is saved at this percentage. */
function saving(lines: readonly NaiveLine[], payPercent: number): number {
  const whole = BigInt(lines.reduce((total, line) => total + line.left, 0));
  return Number((whole * BigInt(100 - payPercent) * 2n + 100n) / 200n);
}

/** Whether the coupon did anything to the goods. */
function applyCoupon(parcel: Parcel, { rule }: Coupon, input: QuoteInput): boolean {
  const lines = parcel.lines.filter((line) => covers(rule.scope, line));
  const number = (name: string) => Number(rule.parameters[name]);
  const before = lines.reduce((total, line) => total + line.left, 0);
  if (rule.kind === 'amountOff') takeOff(lines, number('offFen'));
  if (rule.kind === 'percentOff') {
    const cap = rule.parameters['capFen'] === 'none' ? Infinity : number('capFen');
    takeOff(lines, Math.min(cap, saving(lines, number('payPercent'))));
  }
  if (rule.kind === 'buyXGetY') freeSets(lines, number('buy'), number('free'));
  if (rule.kind === 'exchange') exchangeOne(lines, number('priceFen'));
  if (rule.kind === 'gift') {
    const [, skuId = ''] = String(rule.parameters['sku']).split('/');
    return addGift(parcel, skuId, number('pieces'), input);
  }
  return lines.reduce((total, line) => total + line.left, 0) < before;
}

/** Every piece on a table, the dearest first. */
function layOut(lines: readonly NaiveLine[]): { line: NaiveLine; price: number }[] {
  return lines
    .flatMap((line) =>
      Array.from({ length: line.quantity }, (_, place) => ({
        line,
        price: Math.floor(line.left / line.quantity) + (place < line.left % line.quantity ? 1 : 0),
      })),
    )
    .sort((a, b) => b.price - a.price);
}

function freeSets(lines: readonly NaiveLine[], buy: number, free: number): void {
  const table = layOut(lines);
  while (table.length >= buy + free) {
    for (const { line, price } of table.splice(0, buy + free).slice(buy)) line.left -= price;
  }
}

function exchangeOne(lines: readonly NaiveLine[], price: number): void {
  const [dearest] = layOut(lines);
  if (dearest !== undefined) dearest.line.left -= Math.max(0, dearest.price - price);
}

/** Gives each line its exact share rounded down, then single fen by the size of what was cut. */
function takeOff(lines: readonly NaiveLine[], face: number): void {
  const shares = shareOut(
    face,
    lines.map((line) => line.left),
  );
  lines.forEach((line, place) => (line.left -= shares[place] ?? 0));
}

function shareOut(face: number, weights: readonly number[]): number[] {
  const whole = BigInt(weights.reduce((total, one) => total + one, 0));
  if (whole === 0n) return weights.map(() => 0);
  const off = BigInt(Math.min(face, Number(whole)));
  const parts = weights.map((weight, place) => ({
    place,
    share: (off * BigInt(weight)) / whole,
    cut: (off * BigInt(weight)) % whole,
  }));
  const shares = parts.map((part) => Number(part.share));
  const missing = Number(off) - shares.reduce((total, one) => total + one, 0);
  for (const { place } of [...parts]
    .sort((a, b) => (a.cut === b.cut ? 0 : a.cut > b.cut ? -1 : 1))
    .slice(0, missing)) {
    shares[place] = (shares[place] ?? 0) + 1;
  }
  return shares;
}

function payWithPoints({ lines }: Parcel, { buyer, choice, shop }: QuoteInput): void {
  const { fenPerPoint, maxShareBp, step } = shop.points;
  const goods = lines.reduce((total, line) => total + line.left, 0);
  const room = lines.map((line) => Math.floor(line.left / fenPerPoint));
  const most = Math.min(
    Number((BigInt(goods) * BigInt(maxShareBp)) / BigInt(10_000 * fenPerPoint)),
    room.reduce((total, one) => total + one, 0),
    Math.max(0, buyer.pointsBalance),
  );
  const asked = choice.points === 'none' ? 0 : choice.points === 'most' ? most : choice.points;
  const count = Math.floor(Math.min(asked, most) / step) * step;
  shareOut(count, room).forEach((share, place) => {
    const line = lines[place];
    if (line === undefined) return;
    line.points = share;
    line.left -= share * fenPerPoint;
  });
}

function freightOf(parcel: Parcel, { buyer, choice, shop }: QuoteInput): number {
  const isFree =
    choice.storeId !== undefined || parcel.freeFreight || buyer.level?.freeFreight === true;
  if (isFree) return 0;
  const { templates, defaultTemplateId } = shop.freight;
  return templates.reduce((total, template) => {
    const own = parcel.lines.filter(
      (line) => (line.templateId ?? defaultTemplateId) === template.id,
    );
    return own.length === 0
      ? total
      : total + chargeOf(template, own, choice.destination?.province, shop.points.fenPerPoint);
  }, 0);
}

function chargeOf(
  { by, zones }: FreightTemplate,
  lines: readonly NaiveLine[],
  province: string | undefined,
  fenPerPoint: number,
): number {
  const named = zones.find((one) => one.regions !== 'rest' && one.regions.includes(province ?? ''));
  const zone = named ?? zones.find((one) => one.regions === 'rest');
  if (zone === undefined || zone.refused === true) throw new Error('not a region of the oracle');
  const goods = lines.reduce((total, line) => total + line.left + line.points * fenPerPoint, 0);
  if (zone.freeOverFen !== undefined && goods >= zone.freeOverFen) return 0;
  let charge: number = zone.fen;
  if (zone.more === undefined || by === 'order') return charge;
  let size = lines.reduce(
    (total, line) => total + (by === 'weight' ? line.weight : 1) * line.quantity,
    0,
  );
  for (size -= zone.more.after; size > 0; size -= zone.more.each) charge += zone.more.fen;
  return charge;
}
