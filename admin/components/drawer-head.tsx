import type { ReactNode } from 'react';
import classes from './drawer-head.module.css';

interface DrawerHeadProps {
  readonly title: string;
  /** Where it stands. */
  readonly state: ReactNode;
  readonly text: string;
}

/** What a drawer is about: its name, how it stands, and one line of it. */
export function DrawerHead({ title, state, text }: DrawerHeadProps) {
  return (
    <div className={classes['head']}>
      <h2>{title}</h2>
      {state}
      <p>{text}</p>
    </div>
  );
}
