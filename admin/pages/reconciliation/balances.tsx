import type { ReconciliationView } from '#contract/member-views';
import { fen } from '#domain/money';
import { Count } from '../../components/count';
import { Money } from '../../components/money';
import { accountWords } from './account-words';
import classes from './reconciliation.module.css';

type Unit = ReconciliationView['balances'][number]['unit'];

const units: readonly { readonly unit: Unit; readonly name: string }[] = [
  { unit: 'fen', name: '钱' },
  { unit: 'points', name: '积分' },
  { unit: 'growth', name: '成长值' },
];

/** Money, points and growth by account; each of the three sums to zero. */
export function Balances({ balances }: Pick<ReconciliationView, 'balances'>) {
  return (
    <div className={classes['units']}>
      {units.map(({ unit, name }) => {
        const rows = balances.filter((one) => one.unit === unit);
        return rows.length === 0 ? null : (
          <table key={unit} className={classes['table']}>
            <caption>{name}</caption>
            <tbody>
              {rows.map(({ account, amount, title }) => (
                <tr key={account}>
                  <th scope="row" title={account}>
                    {accountWords(account, title)}
                  </th>
                  <td>
                    <Amount unit={unit} amount={amount} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <Total unit={unit} amount={rows.reduce((sum, one) => sum + one.amount, 0)} />
            </tfoot>
          </table>
        );
      })}
    </div>
  );
}

/** Anything but zero means that somewhere an entry lacks its other side. */
function Total({ unit, amount }: { readonly unit: Unit; readonly amount: number }) {
  return (
    <tr className={amount === 0 ? undefined : classes['wrong']}>
      <th scope="row">{amount === 0 ? '合计' : '✕ 合计（应为 0）'}</th>
      <td>
        <Amount unit={unit} amount={amount} />
      </td>
    </tr>
  );
}

function Amount({ unit, amount }: { readonly unit: Unit; readonly amount: number }) {
  return unit === 'fen' ? <Money fen={fen(amount)} /> : <Count value={amount} />;
}
