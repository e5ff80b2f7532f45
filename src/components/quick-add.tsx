import type { ProductView } from '#contract/views';
import { sayDone } from '../platform/say';
import { vibrate } from '../platform/vibrate';
import { useCart } from '../stores/cart';
import { useText } from '../texts/say';
import { sharedTexts } from '../texts/shared';
import { SkuSheet } from './sku-sheet/sku-sheet';

interface QuickAddProps {
  /** Absent while nothing is being chosen. */
  readonly view: ProductView | undefined;
  readonly onClose: () => void;
}

/** Choosing specs of a product from a list and putting it into the bag without leaving the list. */
export function QuickAdd({ view, onClose }: QuickAddProps) {
  const t = useText(sharedTexts);
  const add = useCart((cart) => cart.add);
  if (!view) return null;
  return (
    <SkuSheet
      key={view.product._id}
      open
      view={view}
      onClose={onClose}
      onAdd={(sku, quantity) => {
        add({ productId: view.product._id, skuId: sku.id }, quantity);
        vibrate();
        sayDone(t('added'));
      }}
    />
  );
}
