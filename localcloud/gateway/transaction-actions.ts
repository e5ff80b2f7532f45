import type { Engine } from '../engine/engine';
import type { Action } from './protocol';
import { text } from './params';

export function transactionActions(engine: Engine): [string, Action][] {
  const { transactions } = engine;
  return [
    ['database.startTransaction', () => ({ transactionId: transactions.begin() })],
    [
      'database.commitTransaction',
      async (request) => {
        await transactions.commit(text(request, 'transactionId'));
        return {};
      },
    ],
    [
      'database.abortTransaction',
      (request) => {
        transactions.abort(text(request, 'transactionId'));
        return {};
      },
    ],
  ];
}
