import type { Address } from '#domain/order/order';
import { Button } from '../../../../components/button/button';
import { EmptyState } from '../../../../components/empty-state/empty-state';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';

interface RegionNotServedProps {
  readonly goods: string;
  readonly address: Address;
  readonly onChange: () => void;
}

/** Something is not delivered to the chosen place: which, where, and the way out. */
export function RegionNotServed({ goods, address, onChange }: RegionNotServedProps) {
  const t = useText(orderTexts);
  const place = [...new Set([address.province, address.city])].join('');
  return (
    <EmptyState
      icon="truck"
      title={t('regionTitle')}
      text={t('regionHint', { title: goods, place })}
      action={<Button onTap={onChange}>{t('changeAddress')}</Button>}
    />
  );
}
