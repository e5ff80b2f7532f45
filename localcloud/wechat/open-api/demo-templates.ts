import { createHash } from 'node:crypto';

const template = (name: string, title: string, fields: readonly string[]) => ({
  // Forty-three letters and digits, as WeChat's own ids.
  _id: createHash('sha256').update(`subscription template ${name}`).digest('base64url'),
  title,
  fields,
});

/** The subscription templates the demo merchant has chosen in WeChat's console, where every account has its own. */
export const demoTemplates = {
  orderShipped: template('order shipped', '订单发货通知', [
    'character_string1',
    'thing2',
    'phrase3',
    'character_string4',
    'time5',
  ]),
  readyForPickUp: template('ready for pick-up', '到店自提通知', [
    'character_string1',
    'thing2',
    'thing3',
    'character_string4',
  ]),
  refundDone: template('refund done', '退款成功通知', [
    'character_string1',
    'thing2',
    'amount3',
    'time4',
  ]),
  couponExpiring: template('coupon expiring', '优惠券过期提醒', ['thing1', 'amount2', 'date3']),
  rewardSettled: template('reward settled', '奖励到账通知', ['thing1', 'amount2', 'time3']),
};
