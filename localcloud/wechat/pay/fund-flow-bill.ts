import { billText, billTime, yuan, type Cell } from './bill-text';
import type { Movement } from './movements';
import { wechatNumberFor } from './wechat-number';

const HEAD = [
  ...['记账时间', '微信支付业务单号', '资金流水单号', '业务名称', '业务类型', '收支类型'],
  ...['收支金额(元)', '账户结余(元)', '资金变更提交申请人', '备注', '业务凭证号'],
];
const SUM_HEAD = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'];

const flowNumber = ({ wechatNo, kind }: Movement): string =>
  wechatNumberFor(`${kind} ${wechatNo}`, 28);

function row(movement: Movement, balanceFen: number): Cell[] {
  const { at, fen, business, kind, wechatNo, merchantNo, remark } = movement;
  return [
    ...[billTime(at), wechatNo, flowNumber(movement), business, kind, fen < 0 ? '支出' : '收入'],
    ...[yuan(Math.abs(fen)), yuan(balanceFen), 'system', remark, merchantNo],
  ];
}

const total = (moved: readonly Movement[]): Cell =>
  yuan(Math.abs(moved.reduce((sum, { fen }) => sum + fen, 0)));

/** The movements from `from` until before `until` as a file, each with the balance it left; undefined when there were none. */
export function fundFlowBill(
  moved: readonly Movement[],
  from: number,
  until: number,
): string | undefined {
  let balanceFen = 0;
  const balanced = moved.map((movement) => {
    balanceFen += movement.fen;
    return { movement, balanceFen };
  });
  const listed = balanced.filter(({ movement: { at } }) => at >= from && at < until);
  if (listed.length === 0) return undefined;
  const all = listed.map(({ movement }) => movement);
  const came = all.filter(({ fen }) => fen >= 0);
  const went = all.filter(({ fen }) => fen < 0);
  return billText({
    head: HEAD,
    rows: listed.map((one) => row(one.movement, one.balanceFen)),
    sumHead: SUM_HEAD,
    sums: [
      String(all.length),
      ...[String(came.length), total(came), String(went.length), total(went)],
    ],
  });
}
