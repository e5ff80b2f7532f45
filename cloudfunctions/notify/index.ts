import { serveNotices } from '../kit/serve-notices';
import { receiveNotice } from '../usecases/payment/receive-notice';

/** What WeChat Pay tells us over HTTP. Not callable from the mini-program or the console. */
export const main = serveNotices(receiveNotice);
