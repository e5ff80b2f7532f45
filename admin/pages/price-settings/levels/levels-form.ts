import type { Benefit, MemberLevel } from '#domain/membership/levels';

/** A benefit on the screen; `value` is a percent, a template id or nothing, `title` and `text` are for promises in words. */
export interface BenefitForm {
  /** For React, while benefits come and go. */
  readonly key: string;
  readonly kind: Benefit['kind'];
  readonly percent: number | null;
  readonly templateId: string;
  readonly title: string;
  readonly text: string;
}

export interface LevelForm {
  readonly id: string;
  readonly name: string;
  readonly fromGrowth: number | null;
  readonly benefits: readonly BenefitForm[];
}

export function formOfLevels(levels: readonly MemberLevel[]): readonly LevelForm[] {
  return levels.map((level) => ({
    ...level,
    benefits: level.benefits.map((benefit, place) =>
      formOfBenefit(benefit, `${level.id}-${place}`),
    ),
  }));
}

export function blankBenefit(key: string, kind: Benefit['kind']): BenefitForm {
  return { key, kind, percent: null, templateId: '', title: '', text: '' };
}

function formOfBenefit(benefit: Benefit, key: string): BenefitForm {
  const blank = blankBenefit(key, benefit.kind);
  switch (benefit.kind) {
    case 'discount':
      return { ...blank, percent: benefit.payPercent };
    case 'pointsRate':
    case 'birthdayPointsRate':
      return { ...blank, percent: benefit.percent };
    case 'freeFreight':
      return blank;
    case 'birthdayCoupon':
      return { ...blank, templateId: benefit.templateId };
    case 'text':
      return { ...blank, title: benefit.title, text: benefit.text };
  }
}

/** The levels in the words of the rules; what is empty becomes a value they refuse. */
export function levelsOfForm(levels: readonly LevelForm[]) {
  return levels.map(({ id, name, fromGrowth, benefits }) => ({
    ...{ id, name: name.trim(), fromGrowth: fromGrowth ?? -1 },
    benefits: benefits.map(benefitOfForm),
  }));
}

function benefitOfForm({ kind, percent, templateId, title, text }: BenefitForm): Benefit {
  switch (kind) {
    case 'discount':
      return { kind, payPercent: percent ?? 0 };
    case 'pointsRate':
    case 'birthdayPointsRate':
      return { kind, percent: percent ?? 0 };
    case 'freeFreight':
      return { kind };
    case 'birthdayCoupon':
      return { kind, templateId };
    case 'text':
      return { kind, title: title.trim(), text: text.trim() };
  }
}
