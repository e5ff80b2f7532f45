import { Alert } from 'antd';
import type { ImportReport } from '#contract/member-views';
import { Count } from '../../components/count';
import { Figures } from '../../components/figures';
import classes from './outside-orders.module.css';

/** What an import would do or has done, and every row that is wrong. */
export function ImportResult({ report }: { readonly report: ImportReport }) {
  return (
    <section aria-label="结果" className={classes['result']}>
      <Alert {...verdict(report)} showIcon />
      <Figures
        figures={[
          ['新的', <Count key="added" value={report.added} />],
          ['以前导过', <Count key="repeated" value={report.repeated} />],
          ['待会员注册', <Count key="waiting" value={report.waiting} />],
        ]}
      />
      {report.problems.length > 0 && <Problems report={report} />}
    </section>
  );
}

function verdict({ dryRun, problems, added, rows }: ImportReport) {
  if (problems.length > 0) {
    return {
      type: 'error' as const,
      title: `有 ${new Set(problems.map(({ row }) => row)).size} 行填写有误，改好再试；有一行不对就一行也不导入。`,
    };
  }
  if (!dryRun)
    return { type: 'success' as const, title: `已导入 ${added.toLocaleString('zh-CN')} 单。` };
  return added === 0
    ? { type: 'info' as const, title: `${rows.toLocaleString('zh-CN')} 行都导入过了，没有新的。` }
    : { type: 'success' as const, title: '每一行都对，可以导入了。' };
}

/** Everything that is wrong in one row stands together. */
function byRow(problems: ImportReport['problems']) {
  const rows = new Map<number, ImportReport['problems']>();
  for (const one of problems) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return rows;
}

function Problems({ report }: { readonly report: ImportReport }) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">第几行</th>
          <th scope="col">哪里不对</th>
        </tr>
      </thead>
      <tbody>
        {[...byRow(report.problems)].map(([row, problems]) => (
          <tr key={row}>
            <td>{row}</td>
            <td>
              {problems.map(({ field, code, text }) => (
                <p key={`${field ?? ''} ${code}`}>{text}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
