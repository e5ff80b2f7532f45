import type { Category, Store } from '#domain/catalogue';
import { collectionOf } from '../collection';

const categories = collectionOf('categories');
const stores = collectionOf('stores');

export function allCategories(): Promise<Category[]> {
  return categories.find({}, { sort: [['sort', 'asc']], limit: 100 });
}

export function allStores(): Promise<Store[]> {
  return stores.find({}, { sort: [['sort', 'asc']], limit: 100 });
}
