import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { BackIcon } from '../icons';
import { PageHeader } from '../page-header';
import { showFirstProblem } from '../show-first-problem';
import { UnsavedGuard } from '../unsaved-guard';
import classes from './form-page.module.css';

interface FormPageProps {
  /** The list it belongs to. */
  readonly back: { readonly to: string; readonly title: string };
  readonly title: string;
  readonly text: string;
  /** What the button at the end does. */
  readonly button: string;
  readonly sending: boolean;
  readonly submit: () => void;
  readonly problemCount: number;
  /** Grows each time submitting did not work. */
  readonly setbacks: number;
  /** Something would be lost by leaving. */
  readonly dirty: boolean;
  /** What is not done yet, e.g. 这张券还没创建. */
  readonly question: string;
  /** What stands in the way and belongs to no field. */
  readonly notices: ReactNode;
  /** What the form means, beside it. */
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

/** A long form on the left, what it will mean on the right, and one button at the end. */
export function FormPage(props: FormPageProps) {
  const { back, setbacks, problemCount } = props;
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (setbacks > 0) showFirstProblem(form.current);
  }, [setbacks]);

  return (
    <>
      <Link to={back.to} className={classes['back']}>
        <BackIcon />
        {back.title}
      </Link>
      <PageHeader title={props.title} text={props.text} />
      <form
        ref={form}
        noValidate
        className={classes['columns']}
        onSubmit={(event) => {
          event.preventDefault();
          props.submit();
        }}
      >
        <div>
          {props.children}
          <div className={classes['foot']}>
            {props.notices}
            <div className={classes['buttons']}>
              <span role="status">{problemCount > 0 ? `还有 ${problemCount} 处需要改` : ''}</span>
              <Button type="primary" size="large" htmlType="submit" loading={props.sending}>
                {props.button}
              </Button>
            </div>
          </div>
        </div>
        <aside className={classes['beside']}>{props.beside}</aside>
      </form>
      <UnsavedGuard dirty={props.dirty} title={props.question} />
    </>
  );
}
