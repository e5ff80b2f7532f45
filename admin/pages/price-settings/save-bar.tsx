import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { showFirstProblem } from '../../components/show-first-problem';
import classes from './price-settings.module.css';

interface SaveBarProps {
  readonly may: boolean;
  readonly part: {
    readonly dirty: boolean;
    /** How often saving did not work. */
    readonly setbacks: number;
    readonly undo: () => void;
  };
  readonly saving: boolean;
  /** What is wrong and belongs to no field. */
  readonly problem?: string | undefined;
  readonly save: () => void;
  /** Hears whether something would be lost by leaving. */
  readonly mark: (dirty: boolean) => void;
}

/** Saves one part of the settings; there only while something has changed. */
export function SaveBar({ may, part, saving, problem, save, mark }: SaveBarProps) {
  const { dirty, setbacks, undo } = part;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => mark(dirty), [mark, dirty]);
  useEffect(() => {
    if (setbacks > 0) showFirstProblem(bar.current?.parentElement ?? null);
  }, [setbacks]);
  if (!may) return <p className={classes['hint']}>您可以看，不能改；需要店主或运营的权限。</p>;
  return (
    <div ref={bar} className={classes['saveBar']}>
      {problem !== undefined && <Alert type="error" showIcon title={problem} />}
      <div className={classes['buttons']}>
        <span role="status">{dirty ? '有修改还没保存' : '没有未保存的修改'}</span>
        <Button disabled={!dirty || saving} onClick={undo}>
          撤销
        </Button>
        <Button type="primary" disabled={!dirty} loading={saving} onClick={save}>
          保存
        </Button>
      </div>
    </div>
  );
}
