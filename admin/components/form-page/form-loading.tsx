import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { CallError, sentenceOf } from '../../services/call-error';
import { Notice } from '../notice';

interface FormLoadingProps {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  /** What it is, e.g. 这张券. */
  readonly what: string;
  readonly back: { readonly to: string; readonly title: string };
}

/** Before what a form starts from is there, or why it is not. */
export function FormLoading({ query: { error, refetch }, what, back }: FormLoadingProps) {
  if (error === null) return <Skeleton active paragraph={{ rows: 12 }} />;
  const gone = error instanceof CallError && error.code === 'NOT_FOUND';
  return (
    <Notice
      role="alert"
      title={gone ? `没有${what}` : `没能打开${what}`}
      text={sentenceOf(error)}
      actions={
        gone ? (
          <Link to={back.to}>看{back.title}</Link>
        ) : (
          <Button onClick={() => void refetch()}>再试一次</Button>
        )
      }
    />
  );
}
