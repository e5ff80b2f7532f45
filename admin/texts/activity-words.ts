import type { Activity } from '#domain/activities/activity';
import type { Tone } from '../components/state-tag';

export const activityKindNames: Readonly<Record<Activity['kind'], string>> = {
  limitedPrice: '限时价',
  ladder: '满减满赠',
};

/** What a merchant calls the state of an activity at this moment. */
export function activityPhase(
  { status, from, until }: Pick<Activity, 'status' | 'from' | 'until'>,
  now: number,
): { readonly name: string; readonly tone: Tone } {
  switch (status) {
    case 'draft':
      return { name: '草稿', tone: 'quiet' };
    case 'paused':
      return { name: '已暂停', tone: 'waiting' };
    case 'ended':
      return { name: '已结束', tone: 'quiet' };
    case 'published':
      if (now < from) return { name: '未开始', tone: 'waiting' };
      return now < until ? { name: '进行中', tone: 'good' } : { name: '已到期', tone: 'quiet' };
  }
}
