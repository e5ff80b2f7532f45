import { Rsa } from 'wechatpay-axios-plugin';
import { beijingDay, startOfBeijingDay } from '#domain/calendar';
import type { PayContext } from './pay-context';
import { V3Refusal } from './v3-refusal';

/** What each scene of a transfer has to report. The local merchant has obtained these scenes and no others. */
const SCENES: Readonly<Record<string, readonly string[]>> = {
  // 现金营销
  '1000': ['活动名称', '奖励说明'],
  // 佣金报酬
  '1005': ['岗位类型', '报酬说明'],
};

/** Limits of one transfer and of a Beijing day. At WeChat Pay they are settings of the merchant; these are assumed. */
const LEAST_FEN = 10;
const MOST_FEN = 2_000_000;
const MOST_PER_DAY_FEN = 10_000_000;

/** From 2,000 yuan the payee's name must be given, below 0.30 yuan it must not. */
const NAME_FROM_FEN = 200_000;
const NO_NAME_BELOW_FEN = 30;

interface Asked {
  readonly transfer_scene_id: string;
  readonly transfer_amount: number;
  readonly user_name?: string | undefined;
  readonly transfer_scene_report_infos: readonly { readonly info_type: string }[];
}

export function checkTransfer(asked: Asked, context: PayContext): void {
  checkScene(asked);
  checkName(asked, context);
  const { transfer_amount: fen } = asked;
  if (fen < LEAST_FEN || fen > MOST_FEN)
    throw new V3Refusal('INVALID_REQUEST', '超过单笔转账上下限,核实产品设置是否准确');
  if (sentToday(context) + fen > MOST_PER_DAY_FEN)
    throw new V3Refusal('INVALID_REQUEST', '超出商户单日转账额度,请核实产品设置是否准确');
}

function checkScene({ transfer_scene_id, transfer_scene_report_infos }: Asked): void {
  const reports = Object.hasOwn(SCENES, transfer_scene_id) ? SCENES[transfer_scene_id] : undefined;
  if (reports === undefined) throw new V3Refusal('INVALID_REQUEST', '你尚未获取该转账场景');
  const sent = transfer_scene_report_infos.map(({ info_type }) => info_type);
  if (sent.length !== reports.length || reports.some((report) => !sent.includes(report)))
    throw new V3Refusal('PARAM_ERROR', '需传入转账场景报备信息,请检查');
}

function checkName({ transfer_amount, user_name }: Asked, { settings }: PayContext): void {
  if (user_name === undefined) {
    if (transfer_amount >= NAME_FROM_FEN)
      throw new V3Refusal('PARAM_ERROR', '转账金额大于等于2000元时,收款用户姓名必填');
    return;
  }
  if (transfer_amount < NO_NAME_BELOW_FEN)
    throw new V3Refusal('PARAM_ERROR', '转账金额小于0.3元时,不允许填写收款用户姓名');
  try {
    Rsa.decrypt(user_name, settings.platformPrivateKey);
  } catch {
    throw new V3Refusal('PARAM_ERROR', '收款用户姓名解密失败,请检查加密所用的微信支付公钥');
  }
}

function sentToday({ store, now }: PayContext): number {
  const createdAt = { $gte: startOfBeijingDay(beijingDay(now())) };
  const state = { $nin: ['FAIL', 'CANCELLED'] };
  return store.total('~transfers', { createdAt, state }, 'amountFen');
}
