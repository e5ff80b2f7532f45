import { useId, type ReactNode } from 'react';
import classes from './form-page.module.css';

interface FormNoteProps {
  /** Shown as a heading, or said only to a screen reader. */
  readonly title: string;
  readonly titled?: boolean;
  readonly children: ReactNode;
}

/** A card beside a form. */
export function FormNote({ title, titled = false, children }: FormNoteProps) {
  const id = useId();
  return (
    <section
      className={classes['note']}
      {...(titled ? { 'aria-labelledby': id } : { 'aria-label': title })}
    >
      {titled && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  );
}
