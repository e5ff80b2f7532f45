import type { Activity } from '#domain/activities/activity';
import { changeActivity } from '#domain/activities/change-activity';
import type { ActivityDraft } from '#domain/activities/create-activity';
import { worseParts, type ActivityPart } from '#domain/activities/worse-for';
import type { ActivityField, ActivityProblems } from './activity-problems';

/** What speaks against changing an activity into this draft, where the draft itself is fine. */
export function activityChangeProblems(
  before: Activity,
  draft: ActivityDraft,
  now: number,
): ActivityProblems {
  const changed = changeActivity(before, draft, now);
  if (changed.ok || changed.code !== 'ACTIVITY_WORSE') return new Map();
  return new Map(worseParts(before, draft).map((part) => placeOf(part, draft)));
}

const sentences = {
  kind: '活动已经开始，不能改成另一种。',
  from: '活动已经开始，开始时间不能改。',
  until: '活动已经开始，结束时间只能往后；要提前停，请用「结束」。',
  scope: '活动已经开始，参加的商品只能增加。',
  measure: '活动已经开始，不能换算法。',
  steps: '活动已经开始，每一档只能给得更多或更早给。',
  dearer: '已经开始，只能更低',
  left: '活动已经开始，参加的规格不能去掉。',
} as const;

const all: readonly string[] = Object.values(sentences);

/** Said at once: the person should not fill in more of what cannot be saved. */
export function isWorseSentence(problem: string): boolean {
  return all.includes(problem);
}

/** Where on the form a part is, and what to say there. */
function placeOf(part: ActivityPart, draft: ActivityDraft): readonly [ActivityField, string] {
  switch (part) {
    case 'kind':
      return ['title', sentences.kind];
    case 'from':
    case 'until':
      return ['time', sentences[part]];
    case 'scope':
      return ['scope', sentences.scope];
    case 'measure':
    case 'steps':
      return ['steps', sentences[part]];
    default: {
      const isThere =
        draft.kind === 'limitedPrice' &&
        draft.prices.some(({ skuId }) => part === `prices.${skuId}`);
      return isThere ? [part, sentences.dearer] : ['prices', sentences.left];
    }
  }
}
