import Taro from '@tarojs/taro';
import type { StateStorage } from 'zustand/middleware';
import { hostedPhone } from './host';
import { isSinglePage } from './launch';

const named = (key: string) => `${hostedPhone()?.storagePrefix ?? ''}fanshop.${key}`;

/** Text kept on this phone. Single-page mode reads nothing and keeps nothing. */
export const phoneStorage = {
  getItem(key: string): string | null {
    if (isSinglePage()) return null;
    const kept: unknown = Taro.getStorageSync(named(key));
    return typeof kept === 'string' && kept !== '' ? kept : null;
  },
  setItem(key: string, value: string) {
    if (isSinglePage()) return;
    try {
      Taro.setStorageSync(named(key), value);
    } catch {
      // The phone is full. The shop works on; only this phone's memory does not grow.
    }
  },
  removeItem(key: string) {
    if (!isSinglePage()) Taro.removeStorageSync(named(key));
  },
} satisfies StateStorage;
