import { CloudFault } from '../engine/cloud-fault';
import { CONNECTION_LOST, type Around } from '../gateway/protocol';
import type { FaultBook } from './fault-book';

/**
 * A commit whose outcome its caller never learns. The one that did not arrive leaves the transaction open with its
 * locks, as it would there, until it is rolled back or its time is over.
 */
export function commitUnknown(book: FaultBook): Around {
  return async (request, _context, next) => {
    const { applied, lost } = book.settings.commitUnknown;
    if (request.action !== 'database.commitTransaction' || applied + lost === 0) return next();
    const [toApply, toLose, heard] = [1, 2, 3].map(() => book.roll('commitUnknown'));
    if ((toApply ?? 1) < applied) {
      await next();
      book.note('commitsApplied', 'a commit happens and its answer is lost');
    } else if ((toLose ?? 1) < lost) {
      book.note('commitsLost', 'a commit is lost on its way');
    } else {
      return next();
    }
    throw (heard ?? 0) < 0.5 ? timedOut() : brokenConnection();
  };
}

const timedOut = () => new CloudFault('SERVER_TIMEOUT', 'the server did not answer in time');
const brokenConnection = () => new CloudFault(CONNECTION_LOST, 'socket hang up');
