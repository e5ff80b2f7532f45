import {
  activitySource,
  isLive,
  type LadderReward,
  type SpendLadder,
} from '../../activities/activity';
import { compareText } from '../../compare-text';
import { inScope } from '../../goods-scope';
import { fen, savingOf, smaller, split, sum, times, zeroFen, type Fen } from '../../money';
import { giftFor, withGift } from '../gifts';
import type { DraftLine } from '../priced-line';
import type { NextStep } from '../quote';
import type { PriceDraft, PriceRules, Stage } from '../stage';
import { takeOff } from '../take-off';

/**
 * Each line counts for one ladder at most. The ladder that takes off most goes first and keeps its goods for
 * itself, then the one with the dearest gift, then free freight, then the smaller id; the others look at the goods
 * that are left. Steps look at deal prices or pieces, and only the highest one reached counts.
 */
export const spendLadder: Stage = {
  stage: 'ladder',
  apply(draft, rules) {
    const ladders = rules.activities
      .filter((one): one is SpendLadder => one.kind === 'ladder' && isLive(one, rules.now))
      .sort((a, b) => compareText(a._id, b._id));
    if (ladders.length === 0) return draft;
    const hints = ladders.flatMap((ladder) => nextStep(ladder, draft.lines) ?? []);
    const everyLine = draft.lines.map(() => true);
    return climb({ ...draft, nextSteps: hints }, { ladders, free: everyLine, rules });
  },
};

interface Left {
  readonly ladders: readonly SpendLadder[];
  /** Per line: no ladder has counted it yet. */
  readonly free: readonly boolean[];
  readonly rules: PriceRules;
}

/** A ladder that reached a step with the goods that are free. */
interface Reached {
  readonly ladder: SpendLadder;
  readonly goods: readonly boolean[];
  readonly reward: LadderReward;
  /** What it is worth: money first, then gifts. */
  readonly perLine: readonly Fen[];
  readonly offFen: Fen;
  readonly giftFen: Fen;
}

/** Applies the best ladder, then the best of the others on what it left, until none has an effect. */
function climb(draft: PriceDraft, left: Left): PriceDraft {
  const reached = left.ladders.flatMap((ladder) => reach(ladder, draft, left) ?? []);
  const [best] = reached.filter(hasEffect).sort(byWorth);
  if (best === undefined) return reached.reduce(missGift, draft);
  return climb(give(draft, best, left.rules), {
    ...left,
    ladders: left.ladders.filter((ladder) => ladder !== best.ladder),
    free: left.free.map((free, place) => free && best.goods[place] !== true),
  });
}

function reach(ladder: SpendLadder, draft: PriceDraft, { free, rules }: Left): Reached | undefined {
  const goods = draft.lines.map(
    (line, place) => free[place] === true && inScope(ladder.scope, line),
  );
  const own = draft.lines.filter((_, place) => goods[place]);
  const climbed = measured(ladder, own);
  const reward = ladder.steps.reduce<LadderReward | undefined>(
    (highest, step) => (step.from <= climbed ? step.reward : highest),
    undefined,
  );
  if (own.length === 0 || reward === undefined) return undefined;
  const perLine = sharesOf(reward, draft.lines, goods);
  const gift = reward.kind === 'gift' ? giftFor(rules.giftGoods, draft.gifts, reward) : undefined;
  const giftFen = reward.kind === 'gift' && gift ? times(gift.valueFen, reward.quantity) : zeroFen;
  return { ladder, goods, reward, perLine, offFen: sum(perLine), giftFen };
}

/** What the ladder takes off each line: cut and percent alike are spread by what the lines still cost. */
function sharesOf(
  reward: LadderReward,
  lines: readonly DraftLine[],
  goods: readonly boolean[],
): Fen[] {
  const left = lines.map((line, place) => (goods[place] === true ? line.leftFen : zeroFen));
  const whole = sum(left);
  switch (reward.kind) {
    case 'cut':
      return split(smaller(reward.fen, whole), left);
    case 'percent':
      return split(savingOf(whole, reward.payPercent), left);
    case 'gift':
    case 'freeFreight':
      return lines.map(() => zeroFen);
  }
}

const hasEffect = ({ reward, offFen, giftFen }: Reached) =>
  offFen > 0 || giftFen > 0 || reward.kind === 'freeFreight';

function byWorth(a: Reached, b: Reached): number {
  return b.offFen - a.offFen || b.giftFen - a.giftFen || compareText(a.ladder._id, b.ladder._id);
}

function give(
  draft: PriceDraft,
  { ladder, reward, perLine }: Reached,
  rules: PriceRules,
): PriceDraft {
  const giver = { source: activitySource(ladder), label: ladder.title };
  const after = takeOff(draft, 'ladder', { ...giver, perLine });
  if (reward.kind === 'freeFreight') {
    return { ...after, freightGivers: [...after.freightGivers, giver] };
  }
  const goods = reward.kind === 'gift' ? giftFor(rules.giftGoods, draft.gifts, reward) : undefined;
  if (reward.kind !== 'gift' || goods === undefined) return after;
  return { ...after, gifts: withGift(after.gifts, goods, reward.quantity, giver.source) };
}

/** A gift that was earned and cannot be given is said, not hidden. */
function missGift(draft: PriceDraft, { ladder, reward }: Reached): PriceDraft {
  if (reward.kind !== 'gift') return draft;
  const { productId, skuId, quantity } = reward;
  const missing = { productId, skuId, quantity, source: activitySource(ladder) };
  return { ...draft, giftsMissing: [...draft.giftsMissing, missing] };
}

/** The step above the one reached, while the cart has goods of the ladder at all. */
function nextStep(ladder: SpendLadder, lines: readonly DraftLine[]): NextStep | undefined {
  const own = lines.filter((line) => inScope(ladder.scope, line));
  const climbed = measured(ladder, own);
  const next = ladder.steps.find((step) => step.from > climbed);
  if (next === undefined || own.length === 0) return undefined;
  const { _id: activityId, title } = ladder;
  const gap = next.from - climbed;
  const words = { activityId, title, reward: next.reward };
  return ladder.measure === 'amount'
    ? { ...words, gapFen: fen(gap) }
    : { ...words, gapPieces: gap };
}

function measured({ measure }: SpendLadder, lines: readonly DraftLine[]): number {
  return lines.reduce(
    (total, line) => total + (measure === 'amount' ? line.dealFen : line.quantity),
    0,
  );
}
