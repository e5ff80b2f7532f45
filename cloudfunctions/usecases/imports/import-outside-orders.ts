import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import { sentenceFor } from '#contract/errors';
import type { ImportProblem, ImportReport } from '#contract/member-views';
import { checkSales, type CheckedSales } from '#domain/imports/check-sales';
import { outsideOrderId, refundedOrderId, type OutsideSale } from '#domain/imports/outside-order';
import {
  readOutsideSales,
  type ReadRows,
  type RowProblem,
} from '#domain/imports/read-outside-sales';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { inTurns } from '../../kit/in-turns';
import { addOutsideSale } from '../../kit/membership/outside-sales';
import { keptAnswer, once } from '../../kit/once';
import { Refused } from '../../kit/refused';
import { ownersOfPhones } from '../../kit/repositories/members';
import { outsideOrdersById } from '../../kit/repositories/outside-orders';
import { shopSettings } from '../../kit/repositories/settings';

type Input = CheckedInputOf<typeof adminMembershipActions.importOutsideOrders>;

const atOnce = 6;

/**
 * Takes orders made elsewhere, and refunds of them, or says what a dry run found. One wrong row and nothing is taken. Each
 * order counts once whatever is repeated: after a break the same import goes on where it was.
 */
export async function importOutsideOrders(
  { orders, dryRun }: Input,
  context: StaffContext,
): Promise<Answer<ImportReport>> {
  const kept = await keptAnswer<ImportReport>(context);
  if (kept !== undefined) return kept;
  const read = readRows(orders);
  if (!read.ok) return read;
  const known = await knownTo(read.value.sales.map(({ sale }) => sale));
  const checked = checkSales(read.value.sales, known, context.now);
  const report = await reportOf(read.value, checked, dryRun);
  if (dryRun) return { ok: true, value: report };
  if (report.problems.length > 0) {
    return { ok: false, code: 'IMPORT_INVALID', details: { problems: report.problems } };
  }
  await takeAll(checked.added, context);
  return once(context, (tx) => {
    const summary = `导入其他渠道订单 ${report.rows} 行：新增 ${report.added}，重复 ${report.repeated}，待会员注册 ${report.waiting}`;
    audit(tx, context, { targetId: 'outsideOrders', summary });
    return Promise.resolve({ ok: true, value: report });
  });
}

function readRows(orders: Input['orders']): Answer<ReadRows> {
  if (orders.kind === 'csv') return readOutsideSales(orders.text);
  const sales = orders.rows.map(({ refundOf, ...sale }, index) => ({
    row: index + 1,
    sale: refundOf === undefined ? sale : { ...sale, refundOf },
  }));
  return { ok: true, value: { sales, problems: [] } };
}

/** What is there of the numbers the rows name. A number that could not be an id is told by the check. */
async function knownTo(sales: readonly OutsideSale[]) {
  const ids = sales.flatMap((sale) => [outsideOrderId(sale), refundedOrderId(sale)]);
  const found = await outsideOrdersById(ids.filter((id) => id !== undefined));
  return new Map(found.map((one) => [one._id, one]));
}

async function reportOf(
  { sales, problems }: ReadRows,
  checked: CheckedSales,
  dryRun: boolean,
): Promise<ImportReport> {
  const phones = [...new Set(checked.added.map((sale) => sale.phone))];
  const owners = new Set((await ownersOfPhones(phones)).map((owner) => owner._id));
  const wrong = new Set(problems.map((problem) => problem.row));
  return {
    rows: sales.length + wrong.size,
    added: checked.added.length,
    repeated: checked.repeated,
    waiting: checked.added.filter((sale) => !owners.has(sale.phone)).length,
    problems: [...problems, ...checked.problems].sort((a, b) => a.row - b.row).map(inWords),
    dryRun,
  };
}

function inWords({ row, field, code }: RowProblem): ImportProblem {
  return { row, ...(field === undefined ? {} : { field }), code, text: sentenceFor(code) };
}

/** Orders before refunds, and one phone's rows one after the other: they change the same account. */
async function takeAll(added: readonly OutsideSale[], context: StaffContext): Promise<void> {
  const settings = await shopSettings();
  const byPhone = new Map<string, OutsideSale[]>();
  for (const sale of added) byPhone.set(sale.phone, [...(byPhone.get(sale.phone) ?? []), sale]);
  await inTurns([...byPhone.values()], atOnce, async (sales) => {
    for (const sale of sales) {
      const taken = await addOutsideSale(sale, context.caller.id, { settings, now: context.now });
      if (!taken.ok) throw new Refused(taken);
    }
  });
}
