import type { ConformanceEnv } from '../conformance-case';
import type { TransactionView } from '../sdk';

/** Two documents, a and b, each with n: 1. */
export const two = async ({ goods }: ConformanceEnv) => {
  await goods.add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ],
  });
};

/** The n of a document as everybody sees it. */
export const n = async ({ goods }: ConformanceEnv, id: string) =>
  (await goods.doc(id).get()).data?.['n'];

/** A document as the transaction sees it. */
export const inside = ({ names }: ConformanceEnv, t: TransactionView, id: string) =>
  t.collection(names.goods).doc(id);
