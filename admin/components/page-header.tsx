import { useEffect, type ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** The one thing this page is for. */
  readonly action?: ReactNode;
}

export function PageHeader({ title, text, action }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · 商家后台`;
  }, [title]);
  return (
    <header className={classes['header']}>
      <div>
        <h1>{title}</h1>
        {text !== undefined && <p>{text}</p>}
      </div>
      {action}
    </header>
  );
}
