import type { PriceStage, PriceStep, Quote } from '#domain/pricing/quote';
import { Money } from '../../components/money';
import classes from './price-table.module.css';

const stageNames: Readonly<Record<PriceStage, string>> = {
  list: '商品原价',
  activity: '活动优惠',
  ladder: '满额优惠',
  coupon: '优惠券',
  points: '积分抵扣',
  freight: '运费',
};

/** Every recorded step of the price: a column per step that touches lines, the whole order in the last rows. */
export function PriceTable({ quote }: { readonly quote: Quote }) {
  const perLine = quote.steps.filter((step) => step.stage !== 'list' && step.perLine.length > 0);
  const whole = quote.steps.filter((step) => step.perLine.length === 0);
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
                {stepName(step)}
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
          {whole.map((step) => (
            <WholeRow key={stepKey(step)} step={step} columns={perLine.length + 3} />
          ))}
          <tr className={classes['payable']}>
            <th scope="row" colSpan={perLine.length + 3}>
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

function WholeRow({ step, columns }: { readonly step: PriceStep; readonly columns: number }) {
  return (
    <tr>
      <th scope="row" colSpan={columns}>
        {stepName(step)}
      </th>
      <td>{step.stage === 'freight' && step.fen === 0 ? '包邮' : <Money fen={step.fen} />}</td>
    </tr>
  );
}

function stepKey(step: PriceStep): string {
  return `${step.stage} ${step.source}`;
}

/** The stage, and what caused it where that has a name. */
function stepName({ stage, label }: PriceStep): string {
  return label === '' ? stageNames[stage] : `${stageNames[stage]}「${label}」`;
}
