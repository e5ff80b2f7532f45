import type { HostedPhone } from '#contract/host';
import { phoneDenied, type RunningApp } from '../play/device';
import { isSinglePage } from '../play/launch';
import { noteViolation } from '../play/log';
import { sendCard } from '../play/share';
import type { Stage } from '../play/stage';
import type { Side } from '../play/world';

const prepayIdOf = (packageText: string) => packageText.replace(/^prepay_id=/, '');

/** WeChat's part for one opening of the mini-program on one phone. */
export function hostedPhone(stage: Stage, side: Side, app: RunningApp): HostedPhone {
  /** True when single-page mode forbids it; it is then on record. */
  const forbidden = (what: string): boolean => {
    if (!isSinglePage(app.launch)) return false;
    noteViolation(stage, side, what);
    return true;
  };
  return {
    launch: app.launch,
    token: app.token,
    storagePrefix: app.storagePrefix,
    offerShare: (offer) => stage.changeApp(side, { offer }),
    shareToFriend() {
      if (!forbidden('转发')) sendCard(stage, side);
    },
    requestPayment(parameters) {
      if (forbidden('支付')) return Promise.resolve('cancelled');
      const prepayId = prepayIdOf(parameters.package);
      return new Promise((settle) => stage.show(side, { kind: 'pay', prepayId, settle }));
    },
    chooseAddress() {
      if (forbidden('选择地址')) return Promise.resolve(null);
      return new Promise((settle) => stage.show(side, { kind: 'address', settle }));
    },
    getPhoneNumber() {
      if (forbidden('获取手机号')) return Promise.resolve(phoneDenied);
      return new Promise((settle) => stage.show(side, { kind: 'phone', settle }));
    },
    pageChanged(path, title) {
      const page = path.replace(/^\//, '');
      if (page.split('?')[0] !== app.launch.path) forbidden(`打开页面 ${page}`);
      stage.changeApp(side, { page: { path: page, title } });
    },
  };
}
