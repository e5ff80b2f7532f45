import type { StrikeBasis } from '#domain/catalogue';
import { fen } from '#domain/money';

const travelSet: StrikeBasis = {
  ...{ kind: 'makerPrice', text: '窑口建议价', fen: fen(13_800) },
  source: '潮州窑口 2026 年 3 月价目表',
};

/** Prices to compare with that the shop can show a source for, by SKU id. */
export const strikeBases: Readonly<Record<string, StrikeBasis>> = {
  'tea-dark-brick-1': {
    ...{ kind: 'marketPrice', text: '产地市场价', fen: fen(7600) },
    source: '安化茶市 2026 年 9 月牌价',
  },
  'wares-travel-set-1': travelSet,
  'wares-travel-set-2': travelSet,
  'gift-twin-tins-2': {
    ...{ kind: 'launchPrice', text: '上市价', fen: fen(18_800) },
    source: '本店 2025 年中秋价签',
  },
};
