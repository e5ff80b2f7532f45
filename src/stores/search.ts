import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { phoneStorage } from '../platform/storage';

const remembered = 10;

/** What a coupon or a ladder is for, by the offer; `title` is what the person reads. */
export interface OfferWish {
  readonly offer: { readonly kind: 'coupon' | 'activity'; readonly id: string };
  readonly title: string;
}

interface Search {
  /** Newest first. */
  readonly history: readonly string[];
  /** What home asks the category page to open with: a tab page cannot be given a query. */
  readonly wish: { readonly search: true } | { readonly categoryId: string } | OfferWish | null;
  readonly wishFor: (wish: Search['wish']) => void;
  readonly remember: (words: string) => void;
  readonly forget: () => void;
}

/** Words searched on this phone, and the way from home into the shelves. */
export const useSearch = create<Search>()(
  persist(
    (set) => ({
      history: [],
      wish: null,
      wishFor: (wish) => set({ wish }),
      remember: (words) =>
        set(({ history }) => ({
          history: [words, ...history.filter((other) => other !== words)].slice(0, remembered),
        })),
      forget: () => set({ history: [] }),
    }),
    {
      name: 'search',
      storage: createJSONStorage(() => phoneStorage),
      partialize: ({ history }) => ({ history }),
    },
  ),
);
