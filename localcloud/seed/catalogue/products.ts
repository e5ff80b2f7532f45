import type { Product } from '#domain/catalogue';
import { describeProduct, type ProductNote } from './describe-product';
import { giftNotes } from './gifts';
import { pantryNotes } from './pantry';
import { pastryNotes } from './pastry';
import { sweetsNotes } from './sweets';
import { teaNotes } from './tea';
import { waresNotes } from './wares';

const shelves: readonly (readonly [categoryId: string, notes: readonly ProductNote[]])[] = [
  ['tea', teaNotes],
  ['pastry', pastryNotes],
  ['sweets', sweetsNotes],
  ['pantry', pantryNotes],
  ['wares', waresNotes],
  ['gift', giftNotes],
];

/** Everything the demo shop sells. `createdAt` is UTC ms. */
export const demoProducts = (createdAt: number): Product[] =>
  shelves
    .flatMap(([categoryId, notes]) => notes.map((note) => ({ categoryId, note })))
    .map(({ categoryId, note }, sort) => describeProduct(note, { categoryId, sort, createdAt }));
