import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Language } from '#domain/language';
import { systemLanguage } from '../platform/language';
import { phoneStorage } from '../platform/storage';

interface Preferences {
  readonly language: Language;
  readonly largeText: boolean;
  readonly speak: (language: Language) => void;
  readonly setLargeText: (largeText: boolean) => void;
}

/** How this person wants to read the shop, kept on the phone. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: systemLanguage(),
      largeText: false,
      speak: (language) => set({ language }),
      setLargeText: (largeText) => set({ largeText }),
    }),
    {
      name: 'preferences',
      storage: createJSONStorage(() => phoneStorage),
      partialize: ({ language, largeText }) => ({ language, largeText }),
    },
  ),
);
