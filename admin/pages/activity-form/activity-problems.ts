import type { PromotionChoices } from '#contract/promotion-views';
import {
  activityLimits,
  createActivity,
  type ActivityDraft,
  type ActivityRefusal,
} from '#domain/activities/create-activity';
import { fen } from '#domain/money';
import { ladderProblems } from './ladder-problems';

/** A field of the form; a step of a ladder is `steps.<number>`, counted from 1, a price `prices.<SKU id>`. */
export type ActivityField =
  'title' | 'time' | 'prices' | 'scope' | 'steps' | `steps.${number}` | `prices.${string}`;

export type ActivityProblems = ReadonlyMap<ActivityField, string>;

type Details = Readonly<Record<string, unknown>>;

interface RefusalField {
  readonly field: (details: Details) => ActivityField;
  readonly sentence: (draft: ActivityDraft) => string;
  /** A change that makes the rest of the draft judgeable without this field. */
  readonly mend: (draft: ActivityDraft, now: number, details: Details) => ActivityDraft;
}

const refusalFields: Readonly<Record<ActivityRefusal, RefusalField>> = {
  TITLE_INVALID: {
    field: () => 'title',
    sentence: () => `请写 1 到 ${activityLimits.titleLength} 个字的名称。`,
    mend: (draft) => ({ ...draft, title: '活动' }),
  },
  ACTIVITY_WINDOW_INVALID: {
    field: () => 'time',
    sentence: () => '请选择活动时间，结束要晚于开始和现在。',
    mend: (draft, now) => ({ ...draft, from: now, until: now + 1 }),
  },
  ACTIVITY_PRICES_INVALID: {
    field: () => 'prices',
    sentence: (draft) =>
      draft.kind === 'limitedPrice' && draft.prices.length > 0
        ? '每个规格都要填价格，且大于 0。'
        : `请选 1 到 ${activityLimits.prices} 个规格。`,
    mend: (draft) => ({ ...draft, prices: [{ skuId: 'sku', priceFen: fen(1) }] }),
  },
  SCOPE_INVALID: {
    field: () => 'scope',
    sentence: () => '请至少选一项。',
    mend: (draft) => ({ ...draft, scope: { kind: 'all' } }),
  },
  LADDER_STEPS_INVALID: {
    field: () => 'steps',
    sentence: () => '每一档都要填门槛，而且一档比一档高。',
    mend: (draft) => ({ ...draft, steps: [{ from: 1, reward: { kind: 'freeFreight' } }] }),
  },
  LADDER_REWARD_INVALID: {
    field: ({ step }) => `steps.${Number(step)}`,
    sentence: () =>
      `请填好这一档：减免不超过门槛，折扣 0.1 到 9.9 折，赠品 1 到 ${activityLimits.giftPieces} 件。`,
    mend: (draft, _, { step }) =>
      draft.kind === 'ladder'
        ? {
            ...draft,
            steps: draft.steps.map((one, place) =>
              place + 1 === step ? { ...one, reward: { kind: 'freeFreight' } } : one,
            ),
          }
        : draft,
  },
};

/** Everything the rules have against the draft at once, and every price that would change nothing. */
export function activityProblems(
  draft: ActivityDraft,
  now: number,
  choices: PromotionChoices | undefined,
): ActivityProblems {
  const inSteps =
    draft.kind === 'ladder' ? ladderProblems(draft) : new Map<ActivityField, string>();
  const problems = new Map<ActivityField, string>([...notLower(draft, choices), ...inSteps]);
  const judged = new Set<ActivityField>();
  let rest = draft;
  for (;;) {
    const made = judge(rest, now);
    if (made.ok) return problems;
    const { field, sentence, mend } = refusalFields[made.code];
    const place = field(made.details ?? {});
    if (judged.has(place)) return problems;
    judged.add(place);
    // The steps themselves say more exactly what is wrong with them.
    const isSaid = problems.has(place) || (place === 'steps' && inSteps.size > 0);
    if (!isSaid) problems.set(place, sentence(draft));
    rest = mend(rest, now, made.details ?? {});
  }
}

/** The activity the server would make, for previews; undefined while something is wrong. */
export function activityOf(draft: ActivityDraft, now: number) {
  const made = judge(draft, now);
  return made.ok ? made.value : undefined;
}

/** The field a refusal of the server belongs to. */
export function problemOfActivityRefusal(
  code: string,
  details: Details,
  draft: ActivityDraft,
): { readonly field: ActivityField; readonly sentence: string } | undefined {
  if (!isActivityRefusal(code)) return undefined;
  const { field, sentence } = refusalFields[code];
  return { field: field(details), sentence: sentence(draft) };
}

function isActivityRefusal(code: string): code is ActivityRefusal {
  return Object.hasOwn(refusalFields, code);
}

function judge(draft: ActivityDraft, now: number) {
  return createActivity(draft, { id: 'preview', shopId: 'preview', staffId: 'preview', now });
}

/** A price that is not below the list price would be a promise of nothing. */
function notLower(
  draft: ActivityDraft,
  choices: PromotionChoices | undefined,
): readonly (readonly [ActivityField, string])[] {
  if (draft.kind !== 'limitedPrice' || choices === undefined) return [];
  const list = new Map(
    choices.products.flatMap(({ skus }) => skus.map((sku) => [sku.id, sku.priceFen] as const)),
  );
  return draft.prices
    .filter(({ skuId, priceFen }) => priceFen >= (list.get(skuId) ?? Infinity))
    .map(({ skuId }) => [`prices.${skuId}`, '要低于原价'] as const);
}
