import { priceTexts } from '../texts/price';
import { useText } from '../texts/say';
import { Tag } from './tag/tag';

/** Why a price is below the list price: an activity for everybody, or the level of this member. */
export type DealReason = { readonly kind: 'deal' | 'level'; readonly label: string };

interface DealTagProps {
  readonly reason: DealReason;
  /** Without the activity's name, where there is little room. */
  readonly short?: boolean;
}

export function DealTag({ reason: { kind, label }, short = false }: DealTagProps) {
  const t = useText(priceTexts);
  if (kind === 'level') return <Tag tone="gold">{t('levelOf', { name: label })}</Tag>;
  return <Tag tone="seal">{short ? t('deal') : t('dealOf', { title: label })}</Tag>;
}
