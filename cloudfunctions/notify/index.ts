import { serveNotices } from '../kit/serve-notices';
import { isPush, servePushes } from '../kit/serve-pushes';
import { receivePictureVerdict } from '../usecases/members/receive-picture-verdict';
import { receiveNotice } from '../usecases/payment/receive-notice';

const notices = serveNotices(receiveNotice);
const pushes = servePushes(receivePictureVerdict);

/** What WeChat Pay tells us over HTTP, and what WeChat itself pushes. Not callable from the mini-program or the console. */
export const main = (event: unknown, platform?: unknown) =>
  isPush(event) ? pushes(event, platform) : notices(event, platform);
