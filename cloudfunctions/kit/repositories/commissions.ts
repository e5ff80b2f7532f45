import type { Commission, CommissionStatus } from '#domain/commission/commission';
import { fen, zeroFen, type Fen } from '#domain/money';
import { collectionOf } from '../collection';
import { database } from '../database';

const commissions = collectionOf('commissions');

export const { byId: commissionById } = commissions;

export async function commissionsById(
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, Commission>> {
  const found = await commissions.byIds(orderIds);
  return new Map(found.map((commission) => [commission._id, commission]));
}

export interface FanEarnings {
  /** Orders that count for the fan and are not closed. */
  readonly orders: number;
  readonly fen: (status: CommissionStatus) => Fen;
}

export async function earningsOf(fanId: string): Promise<FanEarnings> {
  const { aggregate } = database().command;
  const { list } = await database()
    .collection('commissions')
    .aggregate()
    .match({ fanId })
    .group({ _id: '$status', orders: aggregate.sum(1), fen: aggregate.sum('$totalFen') })
    .end();
  const rows = list as readonly {
    readonly _id: CommissionStatus;
    readonly orders: number;
    readonly fen: number;
  }[];
  const totals = new Map(rows.map((row) => [row._id, fen(row.fen)]));
  return {
    orders: rows.filter((row) => row._id !== 'void').reduce((all, row) => all + row.orders, 0),
    fen: (status) => totals.get(status) ?? zeroFen,
  };
}
