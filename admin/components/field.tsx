import { useId, type ReactNode } from 'react';
import classes from './field.module.css';

/** What a control needs to belong to its field. */
export interface FieldControl {
  readonly id: string;
  readonly status: '' | 'error';
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  /** What to know before filling it in. */
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  /** For several controls in one field: the label names the group. */
  readonly group?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, its control, a hint, and under it what is wrong. */
export function Field({ label, hint, problem, group = false, children }: FieldProps) {
  const id = useId();
  const control: FieldControl = {
    id,
    status: problem === undefined ? '' : 'error',
    'aria-describedby': `${id}-hint ${id}-problem`,
    'aria-invalid': problem !== undefined,
  };
  return (
    <div
      className={classes['field']}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
      {...(problem === undefined ? {} : { 'data-problem': true })}
    >
      {group ? (
        <span id={`${id}-label`} className={classes['label']}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} className={classes['label']}>
          {label}
        </label>
      )}
      {children(control)}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes['hint']}>
          {hint}
        </p>
      )}
      <p id={`${id}-problem`} className={classes['problem']} aria-live="polite">
        {problem}
      </p>
    </div>
  );
}
