import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { Notice } from '../../components/notice';
import { CallError, sentenceOf } from '../../services/call-error';

interface TemplateLoadingProps {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
}

/** Before the coupon a form starts from is there, or why it is not. */
export function TemplateLoading({ query: { error, refetch } }: TemplateLoadingProps) {
  if (error === null) return <Skeleton active paragraph={{ rows: 12 }} />;
  const gone = error instanceof CallError && error.code === 'NOT_FOUND';
  return (
    <Notice
      role="alert"
      title={gone ? '没有这张券' : '没能打开这张券'}
      text={sentenceOf(error)}
      actions={
        gone ? (
          <Link to="/coupons">看优惠券</Link>
        ) : (
          <Button onClick={() => void refetch()}>再试一次</Button>
        )
      }
    />
  );
}
