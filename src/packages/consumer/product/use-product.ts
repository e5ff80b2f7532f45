import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { ProductView } from '#contract/views';
import type { Sku } from '#domain/catalogue';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { sayDone } from '../../../platform/say';
import { useShare } from '../../../platform/share';
import { vibrate } from '../../../platform/vibrate';
import { productQuery, shareLandingQuery } from '../../../services/catalogue';
import { shareIdOfLaunch } from '../../../services/entrance';
import { useCart } from '../../../stores/cart';
import { useCheckout } from '../../../stores/checkout';
import { say } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';
import { shareOffer } from './share-offer';
import { usePreparedShare } from './use-prepared-share';

type SheetName = 'sku' | 'coupons' | 'share' | null;

/** The SKU shown before the person chose: the first that can be bought. */
function shownSku(view: ProductView | undefined, chosenId: string | undefined): Sku | undefined {
  const skus = view?.product.skus ?? [];
  const inStock = (sku: Sku) => (view?.available[sku.id] ?? 0) > 0;
  return skus.find(({ id }) => id === chosenId) ?? skus.find(inStock) ?? skus[0];
}

/** Everything the product page shows and does. In single-page mode it only shows. */
export function useProduct() {
  const productId = useRouter().params['id'] ?? '';
  const query = useQuery(productQuery(productId));
  const [sheet, setSheet] = useState<SheetName>(null);
  const [chosenId, choose] = useState<string>();
  const sku = shownSku(query.data, chosenId);
  const prepared = usePreparedShare(productId, query.data !== undefined);
  const offer = useMemo(
    () => (query.data ? shareOffer(query.data.product, prepared) : null),
    [query.data, prepared],
  );
  useShare(offer);

  const add = (chosen: Sku, quantity: number) => {
    useCart.getState().add({ productId, skuId: chosen.id }, quantity);
    vibrate();
    sayDone(say(sharedTexts, 'added'));
  };
  const buy = (chosen: Sku, quantity: number) => {
    useCheckout.getState().begin([{ productId, skuId: chosen.id, quantity }], 'buyNow');
    openPage('checkout');
  };

  return {
    query,
    view: query.data,
    sku,
    sheet,
    open: (name: SheetName) => setSheet(name),
    close: () => setSheet(null),
    choose: (chosen: Sku) => choose(chosen.id),
    add,
    buy,
    recommender: useRecommender(productId),
    canShare: isSignedIn(),
  };
}

/** Who recommended this product, when the person came by a share of it. */
function useRecommender(productId: string) {
  const shareId = shareIdOfLaunch();
  const { data } = useQuery({
    ...shareLandingQuery(shareId ?? ''),
    enabled: shareId !== undefined,
    retry: false,
  });
  const here = data?.target.kind === 'product' && data.target.id === productId;
  return here ? data : undefined;
}
