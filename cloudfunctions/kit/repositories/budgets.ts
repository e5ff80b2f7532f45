import { collectionOf } from '../collection';

const budgets = collectionOf('budgets');

export const { byIds: budgetsByIds } = budgets;
