const names: ReadonlyMap<string, string> = new Map([
  ['channel:wechatpay', '微信支付收到的钱'],
  ['orders:goods', '订单的商品款'],
  ['orders:freight', '订单的运费'],
  ['orders:owed', '待退给顾客的钱'],
  ['orders:refunds', '订单的退款'],
  ['discount:points', '积分抵扣的钱'],
  ['discount:level', '会员价让出的钱'],
  ['points:members', '会员手里的积分'],
  ['points:held', '未付款订单占用的积分'],
  ['points:issued', '发出的积分'],
  ['points:spent', '用掉的积分'],
  ['points:expired', '到期的积分'],
  ['points:forfeited', '注销清零的积分'],
  ['growth:members', '会员的成长值'],
  ['growth:issued', '发出的成长值'],
  ['growth:expired', '满一年不再计入的成长值'],
  ['growth:forfeited', '注销清零的成长值'],
]);

/** The name of an account of the shop, as somebody who keeps books reads it; with the title of its coupon or activity. */
export function accountWords(account: string, title?: string): string {
  const known = names.get(account);
  if (known !== undefined) return known;
  const found = givers.find(({ prefix }) => account.startsWith(prefix));
  if (found === undefined) return account;
  const id = account.slice(found.prefix.length);
  return `${found.name}「${title ?? `${id.slice(0, 6)}…`}」让出的钱`;
}

const givers = [
  { prefix: 'coupon:', name: '优惠券' },
  { prefix: 'discount:activity:', name: '活动' },
] as const;
