import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** A few numbers side by side, each with its name below. */
export function Figures({
  figures,
}: {
  readonly figures: readonly (readonly [string, ReactNode])[];
}) {
  return (
    <div className={classes['figures']}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <strong>{value}</strong>
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
}
