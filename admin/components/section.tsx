import type { ReactNode } from 'react';
import classes from './section.module.css';

/** A titled part of a page or drawer. */
export function Section(props: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['section']}>
      <h2>{props.title}</h2>
      {props.text !== undefined && <p className={classes['text']}>{props.text}</p>}
      {props.children}
    </section>
  );
}
