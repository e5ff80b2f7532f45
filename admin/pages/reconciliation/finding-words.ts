const exact: ReadonlyMap<string, string> = new Map([
  ['the entries do not sum to zero', '这笔分录借贷不平'],
  ['the batch names an order that does not exist', '这笔分录的订单不存在'],
  ['payable is not lines - discounts + freight', '应付不等于商品减优惠加运费'],
  ['paid is not what was to pay', '实付和应付不一样'],
  ['more is refunded than was paid', '退的比付的还多'],
  ['a lot is not a positive whole amount in its turn', '有一批的数量不是正整数，或次序不对'],
  ['the statement does not end in the balance', '明细的最后一行不等于余额'],
  ['held points ended twice, or were never held', '占用的积分结束了两次，或从没占用过'],
  ['the money in the ledger is not paid - refunded', '账上的钱不等于实付减退款'],
]);

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^the ledger has no right batch (\w+) for the order$/, '订单缺少一笔对的分录（$1）'],
  [/^the ledger has (\S+) for an account that does not exist$/, '账户不存在，账上却有 $1'],
  [/^the balance is (\S+) but its entries sum to (\S+)$/, '余额是 $1，分录合计却是 $2'],
  [/^(\S+) is held but the entries sum to (\S+)$/, '占用 $1，分录合计却是 $2'],
  [/^the lots sum to (\S+) with a balance of (\S+)$/, '各批合计 $1，余额却是 $2'],
  [/^the holds sum to (\S+) with (\S+) held$/, '各单占用合计 $1，记的却是 $2'],
  [/^(\S+) changes but (\S+) lines in the statement$/, '变动了 $1 次，明细却有 $2 行'],
  [
    /^line (\S+) of the statement does not follow from the one before$/,
    '明细第 $1 行和上一行接不上',
  ],
  [
    /^(\S+) holds something without being the member's unpaid order$/,
    '订单 $1 占用着，却不是待付款的订单',
  ],
  [/^(\w+) was posted twice for the order$/, '同一件事记了两次（$1）'],
];

/** What a check found, in Chinese; what is not in this table stays as the check says it. */
export function findingWords(what: string): string {
  const known = exact.get(what);
  if (known !== undefined) return known;
  const found = patterns.find(([pattern]) => pattern.test(what));
  return found === undefined ? what : what.replace(found[0], found[1]);
}
