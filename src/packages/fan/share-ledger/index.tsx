import { Text, View } from '@tarojs/components';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { ListEnd } from '../../../components/list-end/list-end';
import { Page } from '../../../components/page/page';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { problemOf } from '../../../services/problem';
import { orderTexts } from '../../../texts/order';
import { shareLedgerTexts } from '../../../texts/share-ledger';
import { useText } from '../../../texts/say';
import { OrderReceipt } from './components/order-receipt';
import { Summary } from './components/summary';
import { VisitReceipt } from './components/visit-receipt';
import styles from './index.module.scss';
import { useShareLedger } from './use-share-ledger';

const css = cssOf(styles);

/** What came of a fan's recommendations: a receipt for each visit and order, with the reason when one did not count. */
export default function ShareLedgerPage() {
  const t = useText(shareLedgerTexts);
  return <Page title={t('title')}>{isSignedIn() ? <Ledger /> : <Nobody />}</Page>;
}

function Nobody() {
  const t = useText(orderTexts);
  return <EmptyState icon="person" title={t('signIn')} text={t('signInHint')} />;
}

function Ledger() {
  const t = useText(shareLedgerTexts);
  const { query, head, receipts } = useShareLedger();
  if (!head) {
    if (!query.error) return <RowsSkeleton />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <View>
      <Summary summary={head.summary} />
      <View className={css('rule')}>
        <Text className={css('ruleName')}>{t('rule')}</Text>
        <Text>{head.policyText}</Text>
        <Text>{head.rewardText}</Text>
      </View>
      {receipts.length === 0 ? (
        <EmptyState
          icon="recommend"
          title={t('empty')}
          text={t('emptyHint')}
          action={<Button onTap={() => openPage('home')}>{t('choose')}</Button>}
        />
      ) : (
        <View className={css('receipts')}>
          {receipts.map((receipt) =>
            receipt.kind === 'visit' ? (
              <VisitReceipt key={receipt.id} receipt={receipt} />
            ) : (
              <OrderReceipt key={receipt.id} receipt={receipt} />
            ),
          )}
          <ListEnd more={query.hasNextPage} />
        </View>
      )}
    </View>
  );
}
