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
        {report.problems.map((problem) => (
          <tr key={`${problem.row} ${problem.field ?? ''} ${problem.code}`}>
            <td>{problem.row}</td>
            <td>{problem.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
