import type { OutsideOrder } from '#domain/imports/outside-order';
import { collectionOf, type FoundPage } from '../collection';

const outsideOrders = collectionOf('outsideOrders');

export const { byIds: outsideOrdersById } = outsideOrders;

/** What waits for a member with this phone, orders before refunds of the same time. */
export function waitingFor(phone: string, limit: number): Promise<OutsideOrder[]> {
  return outsideOrders.find({ phone, status: 'waiting' }, { sort: [['at', 'asc']], limit });
}

/** Imported orders, the last imported first. */
export function outsidePage(
  status: OutsideOrder['status'] | undefined,
  cursor: string | undefined,
): Promise<FoundPage<OutsideOrder>> {
  const where = status === undefined ? {} : { status };
  return outsideOrders.page(where, { by: 'importedAt', direction: 'desc', size: 20, cursor });
}
