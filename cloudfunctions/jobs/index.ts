import { serveTimers } from '../kit/serve-timers';
import { askUnpaid } from '../usecases/jobs/ask-unpaid';
import { closeUnpaid } from '../usecases/jobs/close-unpaid';
import { deliverOutbox } from '../usecases/jobs/deliver-outbox';
import { expireCoupons } from '../usecases/jobs/expire-coupons';
import { forgetAnswers } from '../usecases/jobs/forget-answers';
import { issueCoupons } from '../usecases/jobs/issue-coupons';
import { recordPrices } from '../usecases/jobs/record-prices';

/** Work without a caller, by the name of its trigger in config.json. */
export const main = serveTimers({
  'ask-unpaid': askUnpaid,
  'close-unpaid': closeUnpaid,
  'deliver-outbox': deliverOutbox,
  'expire-coupons': expireCoupons,
  'forget-answers': forgetAnswers,
  'issue-coupons': issueCoupons,
  'record-prices': recordPrices,
});
