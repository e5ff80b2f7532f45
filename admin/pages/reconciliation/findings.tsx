import { Link } from 'react-router';
import type { LedgerFinding } from '#contract/member-views';
import { may, useStaff } from '../../services/use-staff';
import { findingWords } from './finding-words';
import classes from './reconciliation.module.css';

export function Findings({ findings }: { readonly findings: readonly LedgerFinding[] }) {
  return (
    <table className={[classes['table'], classes['findings']].join(' ')}>
      <thead>
        <tr>
          <th scope="col">什么对不上</th>
          <th scope="col">在哪里</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ what, where, about }) => (
          <tr key={`${what} ${where}`}>
            <th scope="row">{findingWords(what)}</th>
            <td>
              {about !== undefined && <About about={about} />}
              <code>{where}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The way to the member or the order, for who may see it. */
function About({ about }: { readonly about: NonNullable<LedgerFinding['about']> }) {
  const { data: staff } = useStaff();
  const { text, to, isOpen } =
    about.kind === 'member'
      ? {
          text: `会员「${about.name}」`,
          to: `/members?member=${about.id}`,
          isOpen: may(staff, 'member'),
        }
      : {
          text: `订单 ${about.id}`,
          to: `/orders?order=${about.id}`,
          isOpen: may(staff, 'order'),
        };
  return <p>{isOpen ? <Link to={to}>{text}</Link> : text}</p>;
}
