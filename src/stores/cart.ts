import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { maxQuantity } from '#domain/shop';
import { phoneStorage } from '../platform/storage';

/** One choice in the bag. Names and prices are not kept: they are always today's. */
export interface CartLine {
  readonly productId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly selected: boolean;
}

type Named = Pick<CartLine, 'productId' | 'skuId'>;

interface Cart {
  /** Newest first. */
  readonly lines: readonly CartLine[];
  readonly add: (line: Named, quantity: number) => void;
  readonly setQuantity: (line: Named, quantity: number) => void;
  readonly select: (line: Named, selected: boolean) => void;
  readonly selectAll: (lines: readonly Named[], selected: boolean) => void;
  readonly remove: (lines: readonly Named[]) => void;
}

export const sameLine = (a: Named, b: Named) => a.productId === b.productId && a.skuId === b.skuId;

const within = (quantity: number) => Math.min(maxQuantity, Math.max(1, Math.trunc(quantity)));

const among = (lines: readonly Named[]) => (line: CartLine) =>
  lines.some((named) => sameLine(named, line));

function withAdded(lines: readonly CartLine[], named: Named, quantity: number): CartLine[] {
  const before = lines.find((line) => sameLine(line, named));
  const added: CartLine = {
    productId: named.productId,
    skuId: named.skuId,
    quantity: within((before?.quantity ?? 0) + quantity),
    selected: true,
  };
  return [added, ...lines.filter((line) => line !== before)];
}

/** The shopping bag, kept on the phone. The server prices it again at every step. */
export const useCart = create<Cart>()(
  persist(
    (set) => {
      const change = (wanted: (line: CartLine) => boolean, to: Partial<CartLine>) =>
        set(({ lines }) => ({
          lines: lines.map((line) => (wanted(line) ? { ...line, ...to } : line)),
        }));
      return {
        lines: [],
        add: (line, quantity) => set(({ lines }) => ({ lines: withAdded(lines, line, quantity) })),
        setQuantity: (line, quantity) =>
          change((other) => sameLine(other, line), { quantity: within(quantity) }),
        select: (line, selected) => change((other) => sameLine(other, line), { selected }),
        selectAll: (lines, selected) => change(among(lines), { selected }),
        remove: (gone) =>
          set(({ lines }) => ({ lines: lines.filter((line) => !among(gone)(line)) })),
      };
    },
    {
      name: 'cart',
      version: 1,
      storage: createJSONStorage(() => phoneStorage),
      partialize: ({ lines }) => ({ lines }),
    },
  ),
);

export const piecesIn = (lines: readonly CartLine[]) =>
  lines.reduce((pieces, line) => pieces + line.quantity, 0);
