import { priceTexts } from '../texts/price';
import { useText } from '../texts/say';
import { Tag } from './tag/tag';

/** Why a price is below the list price: an activity for everybody, or the level of this member. */
export type DealReason = { readonly kind: 'deal' | 'level'; readonly label: string };

export function DealTag({ reason }: { readonly reason: DealReason }) {
  const t = useText(priceTexts);
  return reason.kind === 'level' ? (
    <Tag tone="gold">{t('levelOf', { name: reason.label })}</Tag>
  ) : (
    <Tag tone="seal">{t('dealOf', { title: reason.label })}</Tag>
  );
}
