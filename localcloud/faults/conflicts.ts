import { CloudFault } from '../engine/cloud-fault';
import type { Around, CloudRequest } from '../gateway/protocol';
import type { FaultBook } from './fault-book';

/** Where a transaction will lose: at its first or second write, and at the commit when it has no such write. */
interface Doom {
  readonly at: 'write' | 'commit';
  writesLeft: number;
}

/** Plans of transactions that were never ended are forgotten after so many others. */
const MOST_PLANS = 1000;

const WRITE = /^database\.(insert|modify|remove)Document$/;
const COMMIT = 'database.commitTransaction';

/**
 * Lets transactions lose against a writer who is not there. As with a real conflict the transaction is over with it,
 * in the cloud's own code and shape.
 * @param abort rolls the transaction back; throws when it is over already, and then its own refusal is the answer
 */
export function conflicts(book: FaultBook, abort: (transactionId: string) => void): Around {
  const plans = new Map<string, Doom>();
  book.onChange(() => plans.clear());
  const lose = (id: string): boolean => {
    plans.delete(id);
    try {
      abort(id);
      return true;
    } catch {
      return false;
    }
  };
  return async (request, _context, next) => {
    const id = request['transactionId'];
    if (typeof id !== 'string') {
      const answer = await next();
      if (answer.transactionId !== undefined) plan(plans, answer.transactionId, doom(book));
      return answer;
    }
    const doomed = plans.get(id);
    if (doomed !== undefined && isMet(doomed, request.action) && lose(id))
      throw refuse(book, request);
    return next();
  };
}

function doom(book: FaultBook): Doom | undefined {
  const { write, commit } = book.settings.conflict;
  if (write + commit === 0) return undefined;
  const [atWrite, atCommit, place] = [1, 2, 3].map(() => book.roll('conflict'));
  if ((atWrite ?? 1) < write) return { at: 'write', writesLeft: (place ?? 0) < 0.5 ? 0 : 1 };
  return (atCommit ?? 1) < commit ? { at: 'commit', writesLeft: 0 } : undefined;
}

function plan(plans: Map<string, Doom>, id: string, doomed: Doom | undefined): void {
  if (doomed === undefined) return;
  plans.set(id, doomed);
  const [oldest] = plans.keys();
  if (plans.size > MOST_PLANS && oldest !== undefined) plans.delete(oldest);
}

function isMet(doomed: Doom, action: string): boolean {
  if (action === COMMIT) return true;
  if (doomed.at === 'commit' || !WRITE.test(action)) return false;
  doomed.writesLeft -= 1;
  return doomed.writesLeft < 0;
}

function refuse(book: FaultBook, { action, collectionName }: CloudRequest): CloudFault {
  const isCommit = action === COMMIT;
  const where = isCommit ? 'this transaction' : String(collectionName);
  book.note(isCommit ? 'commitConflicts' : 'writeConflicts', `a conflict in ${where}`);
  return new CloudFault(
    'DATABASE_TRANSACTION_CONFLICT',
    `WriteConflict: another write changed a document of ${where} first`,
  );
}
