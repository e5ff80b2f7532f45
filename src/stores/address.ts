import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Address } from '#domain/order/order';
import { phoneStorage } from '../platform/storage';

interface AddressChoice {
  /** Where the last order went, or null before the first. */
  readonly address: Address | null;
  readonly choose: (address: Address) => void;
  readonly forget: () => void;
}

/** The address the person picked last, kept on the phone only until an order needs it. */
export const useAddress = create<AddressChoice>()(
  persist(
    (set) => ({
      address: null,
      choose: (address) => set({ address }),
      forget: () => set({ address: null }),
    }),
    {
      name: 'address',
      storage: createJSONStorage(() => phoneStorage),
      partialize: ({ address }) => ({ address }),
    },
  ),
);
