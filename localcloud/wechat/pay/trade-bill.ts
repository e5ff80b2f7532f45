import { billText, billTime, yuan, type Cell } from './bill-text';
import type { Payment, Refund } from './pay-records';

export type TradeBillType = 'ALL' | 'SUCCESS' | 'REFUND';

/** One line of a trade bill: a payment, or a refund of one. */
interface Trade {
  readonly payment: Payment;
  readonly refund?: Refund;
}

interface Column {
  readonly head: string;
  readonly cell: (trade: Trade, mchid: string) => Cell;
  readonly in: readonly TradeBillType[];
}

const all: readonly TradeBillType[] = ['ALL', 'SUCCESS', 'REFUND'];
const withRefunds: readonly TradeBillType[] = ['ALL', 'REFUND'];

/** A statement has words of its own for the states of a refund. */
const REFUND_STATES: Record<Refund['status'], string> = {
  SUCCESS: 'SUCCESS',
  PROCESSING: 'PROCESSING',
  CLOSED: 'FAIL',
  ABNORMAL: 'CHANGE',
};

const atOf = ({ payment, refund }: Trade): number => refund?.createdAt ?? payment.paidAt ?? 0;
const paidFen = ({ payment, refund }: Trade): number => (refund ? 0 : payment.totalFen);
const refundFen = ({ refund }: Trade): number => refund?.refundFen ?? 0;
const always = (text: string) => (): Cell => text;
const ofRefund = (read: (refund: Refund) => Cell, without: Cell) => {
  return ({ refund }: Trade): Cell => (refund ? read(refund) : without);
};
const timeOr = (at: number | null): Cell => (at === null ? '' : billTime(at));

/** The columns in WeChat Pay's order. The local WeChat Pay takes no fee. */
const columns: readonly Column[] = [
  { head: '交易时间', cell: (trade) => billTime(atOf(trade)), in: all },
  { head: '公众账号ID', cell: ({ payment }) => payment.appid, in: all },
  { head: '商户号', cell: (_, mchid) => mchid, in: all },
  { head: '特约商户号', cell: always('0'), in: all },
  { head: '设备号', cell: always(''), in: all },
  { head: '微信订单号', cell: ({ payment }) => payment.transactionId ?? '', in: all },
  { head: '商户订单号', cell: ({ payment }) => payment._id, in: all },
  { head: '用户标识', cell: ({ payment }) => payment.openid, in: all },
  { head: '交易类型', cell: always('JSAPI'), in: all },
  { head: '交易状态', cell: ({ refund }) => (refund ? 'REFUND' : 'SUCCESS'), in: all },
  { head: '付款银行', cell: always('OTHERS'), in: all },
  { head: '货币种类', cell: always('CNY'), in: all },
  { head: '应结订单金额', cell: (trade) => yuan(paidFen(trade)), in: all },
  { head: '代金券金额', cell: always('0.00'), in: all },
  { head: '退款申请时间', cell: ofRefund((one) => billTime(one.createdAt), ''), in: ['REFUND'] },
  { head: '退款成功时间', cell: ofRefund((one) => timeOr(one.successAt), ''), in: ['REFUND'] },
  { head: '微信退款单号', cell: ofRefund((one) => one.refundId, '0'), in: withRefunds },
  { head: '商户退款单号', cell: ofRefund((one) => one._id, '0'), in: withRefunds },
  { head: '退款金额', cell: (trade) => yuan(refundFen(trade)), in: withRefunds },
  { head: '充值券退款金额', cell: always('0.00'), in: withRefunds },
  { head: '退款类型', cell: ofRefund(always('ORIGINAL'), ''), in: withRefunds },
  { head: '退款状态', cell: ofRefund((one) => REFUND_STATES[one.status], ''), in: withRefunds },
  { head: '商品名称', cell: ({ payment }) => payment.description, in: all },
  { head: '商户数据包', cell: ({ payment }) => payment.attach, in: all },
  { head: '手续费', cell: always('0.00000'), in: all },
  { head: '费率', cell: always('0.00%'), in: all },
  { head: '订单金额', cell: (trade) => yuan(paidFen(trade)), in: all },
  { head: '申请退款金额', cell: (trade) => yuan(refundFen(trade)), in: withRefunds },
  { head: '费率备注', cell: always(''), in: all },
];

const sum = (trades: readonly Trade[], fen: (trade: Trade) => number): Cell =>
  yuan(trades.reduce((total, trade) => total + fen(trade), 0));

const sums: readonly {
  readonly head: string;
  readonly cell: (trades: readonly Trade[]) => Cell;
  readonly in: readonly TradeBillType[];
}[] = [
  { head: '总交易单数', cell: (trades) => String(trades.length), in: all },
  { head: '应结订单总金额', cell: (trades) => sum(trades, paidFen), in: all },
  { head: '退款总金额', cell: (trades) => sum(trades, refundFen), in: withRefunds },
  { head: '充值券退款总金额', cell: always('0.00'), in: withRefunds },
  { head: '手续费总金额', cell: always('0.00000'), in: all },
  { head: '订单总金额', cell: (trades) => sum(trades, paidFen), in: all },
  { head: '申请退款总金额', cell: (trades) => sum(trades, refundFen), in: withRefunds },
];

/** The trades of one day as a file; undefined when there were none. */
export function tradeBill(
  trades: readonly Trade[],
  type: TradeBillType,
  mchid: string,
): string | undefined {
  const listed = trades
    .filter(({ refund }) => type === 'ALL' || (type === 'REFUND') === (refund !== undefined))
    .sort((a, b) => atOf(a) - atOf(b) || (a.payment._id < b.payment._id ? -1 : 1));
  if (listed.length === 0) return undefined;
  const shown = columns.filter((column) => column.in.includes(type));
  const summed = sums.filter((column) => column.in.includes(type));
  return billText({
    head: shown.map(({ head }) => head),
    rows: listed.map((trade) => shown.map(({ cell }) => cell(trade, mchid))),
    sumHead: summed.map(({ head }) => head),
    sums: summed.map(({ cell }) => cell(listed)),
  });
}
