import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '../platform/storage';

export interface CheckoutLine {
  readonly productId: string;
  readonly skuId: string;
  readonly quantity: number;
}

interface Checkout {
  readonly lines: readonly CheckoutLine[];
  /** Lines from the bag leave it when the order is placed; "buy now" leaves the bag alone. */
  readonly from: 'cart' | 'buyNow';
  readonly begin: (lines: readonly CheckoutLine[], from: Checkout['from']) => void;
  readonly finish: () => void;
}

/** What the person is about to order, handed from bag or product page to checkout. */
export const useCheckout = create<Checkout>()(
  persist(
    (set) => ({
      lines: [],
      from: 'cart',
      begin: (lines, from) =>
        set({
          from,
          lines: lines.map(({ productId, skuId, quantity }) => ({ productId, skuId, quantity })),
        }),
      finish: () => set({ lines: [] }),
    }),
    {
      name: 'checkout',
      storage: createJSONStorage(() => phoneStorage),
      partialize: ({ lines, from }) => ({ lines, from }),
    },
  ),
);
