import { serveTimers } from '../kit/serve-timers';
import { askUnpaid } from '../usecases/jobs/ask-unpaid';
import { birthdayGifts } from '../usecases/jobs/birthday-gifts';
import { closeUnpaid } from '../usecases/jobs/close-unpaid';
import { deliverOutbox } from '../usecases/jobs/deliver-outbox';
import { expireCoupons } from '../usecases/jobs/expire-coupons';
import { expirePoints } from '../usecases/jobs/expire-points';
import { forgetAnswers } from '../usecases/jobs/forget-answers';
import { issueCoupons } from '../usecases/jobs/issue-coupons';
import { recordPrices } from '../usecases/jobs/record-prices';

import { renewLevels } from '../usecases/jobs/renew-levels';
import { settlePoints } from '../usecases/jobs/settle-points';

/** Work without a caller, by the name of its trigger in config.json. */
export const main = serveTimers({
  'ask-unpaid': askUnpaid,
  'close-unpaid': closeUnpaid,
  'deliver-outbox': deliverOutbox,
  'expire-coupons': expireCoupons,
  'forget-answers': forgetAnswers,
  'issue-coupons': issueCoupons,
  'record-prices': recordPrices,
  'settle-points': settlePoints,
  'expire-points': expirePoints,
  'renew-levels': renewLevels,
  'birthday-gifts': birthdayGifts,
});
