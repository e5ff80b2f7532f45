import type { ReactNode } from 'react';
import classes from './resource-table.module.css';

/** The name of a row as a button: what the keyboard and a screen reader find. A click reaches the row as well. */
export function RowOpener({ children }: { readonly children: ReactNode }) {
  return (
    <button type="button" className={classes['opener']} data-row-opener>
      {children}
    </button>
  );
}
