import { Alert, Button, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReconciliationView } from '#contract/member-views';
import { formatBeijing } from '#domain/calendar';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { ask } from '../../services/call';
import { sentenceOf } from '../../services/call-error';
import { Balances } from './balances';
import { Findings } from './findings';
import classes from './reconciliation.module.css';

/** The whole ledger, checked when somebody asks. */
export function Component() {
  const query = useQuery({
    queryKey: ['reconcile'],
    queryFn: ({ signal }) => ask('reconcile', {}, signal),
    // It reads the whole ledger: only when somebody asks.
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
  const { data, isError, isFetching } = query;
  return (
    <>
      <PageHeader
        title="账目核对"
        text="把全部分录、订单和会员账户对一遍：每一分钱、每一个积分都要对得上。"
        action={
          <Button type="primary" loading={isFetching} onClick={() => void query.refetch()}>
            重新核对
          </Button>
        }
      />
      {data === undefined ? (
        isError ? (
          <Notice
            role="alert"
            title="没能核对"
            text={sentenceOf(query.error)}
            actions={<Button onClick={() => void query.refetch()}>再试一次</Button>}
          />
        ) : (
          <Skeleton active paragraph={{ rows: 10 }} />
        )
      ) : (
        <>
          {isError && (
            <Alert type="error" showIcon title={`没能更新：${sentenceOf(query.error)}`} />
          )}
          <Result view={data} />
        </>
      )}
    </>
  );
}

function Result({ view }: { readonly view: ReconciliationView }) {
  const { at, batches, orders, accounts, complete, findings } = view;
  const count = (value: number) => value.toLocaleString('zh-CN');
  return (
    <div className={classes['panel']}>
      <p className={findings.length === 0 ? classes['good'] : classes['bad']} role="status">
        <strong>{findings.length === 0 ? '都对得上' : `有 ${findings.length} 处对不上`}</strong>
        <span>
          {formatBeijing(at, 'YYYY年M月D日 HH:mm')} 核对了 {count(batches)} 笔分录、{count(orders)}{' '}
          个订单、{count(accounts)} 个会员账户。
        </span>
      </p>
      {!complete && (
        <Alert
          type="warning"
          showIcon
          title="账目太多，这次只看了一部分，没看到的账不代表没有问题。"
        />
      )}
      {findings.length > 0 && (
        <Section title="对不上的地方" text="请不要手工改数据；把这一页发给技术同事。">
          <Findings findings={findings} />
        </Section>
      )}
      <Section title="各账户余额">
        <Balances balances={view.balances} />
      </Section>
    </div>
  );
}
