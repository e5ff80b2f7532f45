import { Text, View } from '@tarojs/components';
import { cssOf } from '../../../components/css-of';
import { ErrorState } from '../../../components/error-state/error-state';
import { Page } from '../../../components/page/page';
import { isSignedIn } from '../../../platform/identity';
import { useBrightScreen } from '../../../platform/screen-light';
import { problemOf } from '../../../services/problem';
import { cardCodeTexts } from '../../../texts/card-code';
import { useText } from '../../../texts/say';
import { Invitation } from '../components/invitation';
import { SignedOut } from '../components/signed-out';
import { useCard } from '../use-card';
import { CardNumber } from './components/card-number';
import { CodePaper } from './components/code-paper';
import { NoCode } from './components/no-code';
import styles from './index.module.scss';
import { useCardCode } from './use-card-code';

const css = cssOf(styles);

/** What the clerk scans: large, bright, new every minute. */
export default function CodePage() {
  const t = useText(cardCodeTexts);
  useBrightScreen();
  return <Page title={t('title')}>{isSignedIn() ? <Code /> : <SignedOut />}</Page>;
}

function Code() {
  const { card } = useCard();
  const { view, error, refresh, cardNumber: fresh } = useCardCode();
  if (card && !card.registered) return <Invitation />;
  const cardNumber = fresh ?? card?.cardNumber;
  if (error && !cardNumber) return <ErrorState {...problemOf(error)} onRetry={refresh} />;
  return (
    <View className={css('night')}>
      {card && (
        <View className={css('who')}>
          <Text className={css('level')}>{card.level?.name ?? ''}</Text>
          <Text className={css('name')}>{card.nickname}</Text>
        </View>
      )}
      <View className={css('paper')}>
        {view.kind === 'shown' ? (
          <CodePaper code={view.code} moment={view.moment} />
        ) : (
          <NoCode
            why={view.kind === 'gone' ? view.why : 'asking'}
            sentence={error ? problemOf(error).sentence : ''}
            onRefresh={refresh}
          />
        )}
        {cardNumber && <CardNumber number={cardNumber} large={view.kind === 'gone'} />}
      </View>
    </View>
  );
}
