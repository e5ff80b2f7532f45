import { View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { ListEnd } from '../../../components/list-end/list-end';
import { Page } from '../../../components/page/page';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { Tabs } from '../../../components/tabs/tabs';
import { openPage } from '../../../platform/routes';
import type { StatementUnit } from '../../../services/membership';
import { problemOf } from '../../../services/problem';
import { useText } from '../../../texts/say';
import { statementTexts } from '../../../texts/statement';
import { Invitation } from '../components/invitation';
import { WithCard } from '../components/with-card';
import { StatementRow } from './components/statement-row';
import { StatementSum } from './components/statement-sum';
import styles from './index.module.scss';
import { useStatement } from './use-statement';

const css = cssOf(styles);
const units: readonly StatementUnit[] = ['points', 'growth'];

/** Where every point and every bit of growth came from and went. */
export default function StatementPage() {
  const t = useText(statementTexts);
  return (
    <Page title={t('title')}>
      <WithCard>
        {(card) => (card.registered ? <Statement card={card} /> : <Invitation />)}
      </WithCard>
    </Page>
  );
}

function Statement({ card }: { readonly card: MemberCardView }) {
  const t = useText(statementTexts);
  const { unit, setUnit, query, lines } = useStatement();
  return (
    <View>
      <View className={css('tabs')}>
        <Tabs tabs={units.map((key) => ({ key, text: t(key) }))} chosen={unit} onChoose={setUnit} />
      </View>
      <StatementSum card={card} unit={unit} />
      {query.error && !lines && (
        <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />
      )}
      {!query.error && !lines && <RowsSkeleton />}
      {lines?.length === 0 && (
        <EmptyState
          icon="receipt"
          title={t('empty')}
          text={t(unit === 'points' ? 'pointsHint' : 'growthHint')}
          action={
            <Button look="line" onTap={() => openPage('category')}>
              {t('toShop')}
            </Button>
          }
        />
      )}
      {lines && lines.length > 0 && (
        <View className={css('lines')}>
          {lines.map((line) => (
            <StatementRow key={line.number} line={line} />
          ))}
          <ListEnd more={query.hasNextPage} />
        </View>
      )}
    </View>
  );
}
