import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import { sentenceFor } from '#contract/errors';
import type { ImportProblem, ImportReport } from '#contract/member-views';
import { checkSales, type CheckedSales } from '#domain/imports/check-sales';
import { isErased } from '#domain/imports/judge-sale';
import {
  outsideOrderId,
  refundedOrderId,
  type OutsideOrder,
  type OutsideSale,
} from '#domain/imports/outside-order';
import {
  readOutsideSales,
  type ReadRows,
  type RowProblem,
} from '#domain/imports/read-outside-sales';
import type { Answer } from '../../kit/answer';
import { auditAhead } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { inTurns } from '../../kit/in-turns';
import { addOutsideSale } from '../../kit/membership/outside-sales';
import { keptAnswer, once } from '../../kit/once';
import type { ServerRefusal } from '../../kit/refused';
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
  const read = readRows(orders, context.now);
  if (!read.ok) return read;
  const { added, report } = await check(read.value, context.now);
  if (dryRun) return { ok: true, value: { ...report, dryRun } };
  if (report.problems.length > 0) return invalid(report);
  await auditAhead(context, { targetId: 'outsideOrders', summary: summaryOf(report) });
  const refused = await takeAll(added, context);
  if (refused !== undefined) {
    // Another import was first. What it took is known now, and the row that does not fit it can be named.
    const again = await check(read.value, context.now);
    return again.report.problems.length > 0 ? invalid(again.report) : refused;
  }
  return once(context, () => Promise.resolve({ ok: true, value: report }));
}

function summaryOf({ rows, added, repeated, waiting }: ImportReport): string {
  return `导入其他渠道订单 ${rows} 行：新增 ${added}，重复 ${repeated}，待会员注册 ${waiting}`;
}

function invalid({ problems }: ImportReport): ServerRefusal {
  return { ok: false, code: 'IMPORT_INVALID', details: { problems } };
}

async function check(read: ReadRows, now: number) {
  const known = await knownTo(read.sales.map(({ sale }) => sale));
  const checked = checkSales(read.sales, known, now);
  return { added: checked.added, report: await reportOf(read, checked, known) };
}

function readRows(orders: Input['orders'], now: number): Answer<ReadRows> {
  if (orders.kind === 'csv') return readOutsideSales(orders.text, now);
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
  known: ReadonlyMap<string, OutsideOrder>,
): Promise<ImportReport> {
  const isForNobody = (sale: OutsideSale) => {
    const original = known.get(refundedOrderId(sale) ?? '');
    return original !== undefined && isErased(original);
  };
  const counting = checked.added.filter((sale) => !isForNobody(sale));
  const phones = [...new Set(counting.map((sale) => sale.phone))];
  const owners = new Set((await ownersOfPhones(phones)).map((owner) => owner._id));
  const wrong = new Set(problems.map((problem) => problem.row));
  return {
    rows: sales.length + wrong.size,
    added: checked.added.length,
    repeated: checked.repeated,
    waiting: counting.filter((sale) => !owners.has(sale.phone)).length,
    problems: [...problems, ...checked.problems].sort((a, b) => a.row - b.row).map(inWords),
    dryRun: false,
  };
}

function inWords({ row, field, code }: RowProblem): ImportProblem {
  return { row, ...(field === undefined ? {} : { field }), code, text: sentenceFor(code) };
}

/**
 * Orders before refunds, and one phone's rows one after the other: they change the same account.
 * @returns why a row was not taken, if one was not
 */
async function takeAll(
  added: readonly OutsideSale[],
  { caller, now }: StaffContext,
): Promise<ServerRefusal | undefined> {
  const settings = await shopSettings();
  const byPhone = new Map<string, OutsideSale[]>();
  for (const sale of added) byPhone.set(sale.phone, [...(byPhone.get(sale.phone) ?? []), sale]);
  const refused = await inTurns([...byPhone.values()], atOnce, async (sales) => {
    for (const sale of sales) {
      const taken = await addOutsideSale(sale, caller.id, { settings, now });
      if (!taken.ok) return taken;
    }
    return undefined;
  });
  return refused.find((one) => one !== undefined);
}
