import type { ReconciliationView } from '#contract/member-views';
import { findingWords } from './finding-words';
import classes from './reconciliation.module.css';

export function Findings({ findings }: Pick<ReconciliationView, 'findings'>) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">什么对不上</th>
          <th scope="col">在哪里</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ what, where }) => (
          <tr key={`${what} ${where}`}>
            <th scope="row">{findingWords(what)}</th>
            <td>
              <code>{where}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
