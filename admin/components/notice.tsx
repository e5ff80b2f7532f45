import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly actions?: ReactNode;
  readonly fullPage?: boolean;
  /** 'alert' when it appears by itself and the person has to know. */
  readonly role?: 'alert' | 'status';
}

/** Says in the middle of an otherwise empty place what happened and what to do next. */
export function Notice({ title, text, actions, fullPage = false, role }: NoticeProps) {
  return (
    <div className={fullPage ? classes['fullPage'] : classes['notice']} role={role}>
      <svg viewBox="0 0 96 64" className={classes['drawing']} aria-hidden="true">
        <path d="M14 52h68" />
        <path d="M30 52V26h36v26M26 26l6-10h32l6 10M26 26c1 6 9 6 11 0 1 6 10 6 11 0 1 6 10 6 11 0 2 6 10 6 11 0" />
        <path d="M42 52V40h12v12" />
      </svg>
      <h2>{title}</h2>
      <p>{text}</p>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
