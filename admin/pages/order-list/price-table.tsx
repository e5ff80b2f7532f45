import type { AdminOrderView } from '#contract/views';
import type { CouponUsed, PriceStep } from '#domain/pricing/quote';
import { Money } from '../../components/money';
import { GiftRows } from './gift-rows';
import { stepName } from './step-name';
import classes from './price-table.module.css';

/** Every recorded step of the price: a column per step that touches lines, gifts, and the whole order in the last rows. */
export function PriceTable({ order }: { readonly order: Pick<AdminOrderView, 'quote' | 'gifts'> }) {
  const { quote, gifts } = order;
  const perLine = quote.steps.filter((step) => step.stage !== 'list' && step.perLine.length > 0);
  const whole = quote.steps.filter((step) => step.perLine.length === 0);
  const columns = perLine.length + 4;
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">商品</th>
            <th scope="col">单价 × 数量</th>
            <th scope="col">原价</th>
            {perLine.map((step) => (
              <th key={stepKey(step)} scope="col">
                <StepName step={step} />
              </th>
            ))}
            <th scope="col">优惠后</th>
          </tr>
        </thead>
        <tbody>
          {quote.lines.map((line, index) => (
            <tr key={line.skuId}>
              <th scope="row">
                {line.title}
                <small>{line.skuLabel}</small>
              </th>
              <td>
                <Money fen={line.unitPriceFen} /> × {line.quantity}
              </td>
              <td>
                <Money fen={line.listFen} />
              </td>
              {perLine.map((step) => (
                <td key={stepKey(step)}>
                  <StepShare step={step} index={index} />
                </td>
              ))}
              <td>
                <Money fen={line.paidFen} />
              </td>
            </tr>
          ))}
          <GiftRows gifts={gifts} missing={quote.giftsMissing} columns={columns} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              商品小计
            </th>
            <td>
              <Money fen={quote.goodsFen} />
            </td>
            {perLine.map((step) => (
              <td key={stepKey(step)}>
                <Money fen={step.fen} />
              </td>
            ))}
            <td />
          </tr>
          {quote.couponsUsed
            .filter((coupon) => !quote.steps.some((step) => step.source === coupon.couponId))
            .map((coupon) => (
              <GiftCouponRow key={coupon.couponId} coupon={coupon} columns={columns - 1} />
            ))}
          {whole.map((step) => (
            <WholeRow key={stepKey(step)} step={step} columns={columns - 1} />
          ))}
          <tr className={classes['payable']}>
            <th scope="row" colSpan={columns - 1}>
              应付
            </th>
            <td>
              <Money fen={quote.payableFen} strong />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function StepShare({ step, index }: { readonly step: PriceStep; readonly index: number }) {
  const share = step.perLine[index];
  return share === undefined || share === 0 ? <>—</> : <Money fen={share} />;
}

/** A name never breaks inside its words: what caused the step goes under the stage. */
function StepName({ step }: { readonly step: PriceStep }) {
  const [stage, cause] = stepName(step);
  return (
    <>
      <span className={classes['whole']}>{stage}</span>
      {cause !== '' && <span className={classes['whole']}>{cause}</span>}
    </>
  );
}

function WholeRow({ step, columns }: { readonly step: PriceStep; readonly columns: number }) {
  return (
    <tr>
      <th scope="row" colSpan={columns}>
        {stepName(step).join('')}
      </th>
      <td>{step.stage === 'freight' && step.fen === 0 ? '包邮' : <Money fen={step.fen} />}</td>
    </tr>
  );
}

/** A coupon that takes no money off leaves no step: it is used up all the same. */
function GiftCouponRow({
  coupon,
  columns,
}: {
  readonly coupon: CouponUsed;
  readonly columns: number;
}) {
  return (
    <tr>
      <th scope="row" colSpan={columns}>
        优惠券「{coupon.title}」
      </th>
      <td>送赠品</td>
    </tr>
  );
}

function stepKey(step: PriceStep): string {
  return `${step.stage} ${step.source}`;
}
