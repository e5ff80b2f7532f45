import { collectionOf, mostDocuments } from '../collection';

const history = collectionOf('priceHistory');

/** What these SKUs were sold for; those nobody bought of late are not among them. */
export function priceHistoryOf(skuIds: readonly string[]) {
  return history.byIds(skuIds.slice(0, mostDocuments));
}
