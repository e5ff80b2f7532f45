import { isList } from '../is-list';
import { isWhole } from '../is-whole';
import { isWindow } from '../is-window';
import { refusal, type Refusal } from '../result';
import {
  claimChannels,
  type ClaimChannel,
  type CouponAudience,
  type CouponTemplate,
  type CouponValidity,
} from './template';
import { templateLimits } from './template-limits';
import type { CouponTemplateRefusal } from './template-refusal';

type Wrong = Refusal<CouponTemplateRefusal> | undefined;

export function wrongTitle(title: string): Wrong {
  const length = [...title.trim()].length;
  const max = templateLimits.titleLength;
  return length >= 1 && length <= max ? undefined : refusal('TITLE_INVALID', { max });
}

export function wrongAudience(audience: CouponAudience): Wrong {
  const max = templateLimits.audienceIds;
  const names = namesOf(audience);
  const isFine = names === undefined || isList(names, 1, max);
  return isFine ? undefined : refusal('AUDIENCE_INVALID', { max });
}

function namesOf(audience: CouponAudience): readonly string[] | undefined {
  switch (audience.kind) {
    case 'all':
    case 'new':
      return undefined;
    case 'levels':
      return audience.ids;
    case 'tags':
      return audience.tags;
    case 'named':
      return audience.memberIds;
  }
}

export function wrongChannels(chosen: readonly ClaimChannel[]): Wrong {
  const isFine =
    isList(chosen, 1, claimChannels.length) &&
    chosen.every((channel) => claimChannels.includes(channel));
  return isFine ? undefined : refusal('CHANNEL_INVALID');
}

type Windows = Pick<CouponTemplate, 'claim' | 'validity'>;

export function wrongWindows({ claim, validity }: Windows, now: number): Wrong {
  if (!isWindow(claim) || claim.until <= now) return refusal('CLAIM_WINDOW_INVALID');
  return wrongValidity(validity, claim.from, now);
}

function wrongValidity(validity: CouponValidity, claimFrom: number, now: number): Wrong {
  if (validity.kind === 'days') {
    const max = templateLimits.validityDays;
    return isWhole(validity.days, 0, max) ? undefined : refusal('VALIDITY_INVALID', { max });
  }
  const canBeUsed = isWindow(validity) && validity.until > now && validity.until > claimFrom;
  return canBeUsed ? undefined : refusal('VALIDITY_INVALID');
}

export function wrongCounts({
  quota,
  perMember,
}: Pick<CouponTemplate, 'quota' | 'perMember'>): Wrong {
  if (!isWhole(quota, 1, templateLimits.quota)) {
    return refusal('QUOTA_INVALID', { max: templateLimits.quota });
  }
  const max = Math.min(quota, templateLimits.perMember);
  return isWhole(perMember, 1, max) ? undefined : refusal('PER_MEMBER_INVALID', { max });
}
