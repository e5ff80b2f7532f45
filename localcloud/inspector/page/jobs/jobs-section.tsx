import { useState } from 'react';
import type { JobRow } from '../../answers';
import { askJobs, runJob } from '../ask-inspector';
import { Empty, Shown } from '../parts/shown';
import { distanceText, instantText, msText, outcomeText } from '../parts/words';
import { usePolled } from '../use-polled';

/** Timers of config.json: when they ran, when they run next, and a hand to run them now. */
export function JobsSection() {
  const jobs = usePolled(askJobs);
  return (
    <Shown of={jobs}>
      {({ now, isRunning, jobs: all }) =>
        all.length === 0 ? (
          <Empty>没有函数声明定时触发。在函数的 config.json 里写上 triggers，就会列在这里。</Empty>
        ) : (
          <>
            {!isRunning && <p className="fault">时钟停着，任务只在这里按下时运行。</p>}
            <table>
              <thead>
                <tr>
                  <th>任务</th>
                  <th>时刻表（北京时间）</th>
                  <th>下一次</th>
                  <th>上一次</th>
                  <th>结果</th>
                  <th className="figure">用时</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {all.map((job) => (
                  <Job
                    key={`${job.functionName} ${job.trigger}`}
                    job={job}
                    now={now}
                    onRun={jobs.refresh}
                  />
                ))}
              </tbody>
            </table>
          </>
        )
      }
    </Shown>
  );
}

interface JobProps {
  readonly job: JobRow;
  readonly now: number;
  readonly onRun: () => void;
}

function Job({ job, now, onRun }: JobProps) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const { last, nextAt } = job;
  const run = async () => {
    setBusy(true);
    setFault('');
    try {
      await runJob(job.functionName, job.trigger);
    } catch (error) {
      setFault(error instanceof Error ? error.message : '没有运行成。');
    }
    setBusy(false);
    onRun();
  };
  return (
    <tr>
      <td className="name">
        {job.trigger} <span className="hint">{job.functionName}</span>
      </td>
      <td>
        <code>{job.cron}</code>
      </td>
      <td title={nextAt === undefined ? '' : instantText(nextAt)}>
        {nextAt === undefined ? '不再有' : distanceText(nextAt, now)}
      </td>
      <td title={last && instantText(last.at)}>{last ? distanceText(last.at, now) : '还没有'}</td>
      <td data-failed={last?.code !== undefined && last.code !== 'ok'}>
        {last && outcomeText(last.code)}
      </td>
      <td className="figure">{last?.ms === undefined ? '' : msText(last.ms)}</td>
      <td className="acts">
        <button type="button" className="act" disabled={isBusy} onClick={() => void run()}>
          {isBusy ? '运行中…' : '现在运行'}
        </button>
        {fault !== '' && <p className="fault">{fault}</p>}
      </td>
    </tr>
  );
}
