import { Input, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { DeletionView } from '#contract/member-views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { ErrorState } from '../../../components/error-state/error-state';
import { Page } from '../../../components/page/page';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { problemOf } from '../../../services/problem';
import { leaveTexts } from '../../../texts/leave';
import { useText } from '../../../texts/say';
import { Panel } from '../components/panel';
import { Row } from '../components/row';
import { SignedOut } from '../components/signed-out';
import { Losses } from './components/losses-panel';
import styles from './index.module.scss';
import { useLeave } from './use-leave';

const css = cssOf(styles);

/** Being forgotten: what has to end first, what is lost, what stays, and one word to mean it. */
export default function LeavePage() {
  const t = useText(leaveTexts);
  return <Page title={t('title')}>{isSignedIn() ? <Leave /> : <SignedOut />}</Page>;
}

function Leave() {
  const t = useText(leaveTexts);
  const leave = useLeave();
  const { preview, query } = leave;
  if (!preview) {
    if (!query.error) return <RowsSkeleton />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <View className={css('page')}>
      <Text className={css('lead')}>{t('lead')}</Text>
      {preview.obstacles.length > 0 && <Obstacles obstacles={preview.obstacles} />}
      <Losses loses={preview.loses} />
      <Panel title={t('keeps')} text={preview.keepsText} />
      {preview.obstacles.length === 0 && <Confirmation {...leave} />}
    </View>
  );
}

function Obstacles({ obstacles }: Pick<DeletionView, 'obstacles'>) {
  const t = useText(leaveTexts);
  return (
    <Panel title={t('obstacles')} text={t('obstaclesHint')}>
      {obstacles.map(({ code, text }) => (
        <Row key={code} icon="warning" name={text} />
      ))}
      <View className={css('way')}>
        <Button look="line" onTap={() => openPage('orders', { tab: 'all' })}>
          {t('orders')}
        </Button>
      </View>
    </Panel>
  );
}

function Confirmation(leave: ReturnType<typeof useLeave>) {
  const t = useText(leaveTexts);
  return (
    <View className={css('confirmation')}>
      <Text className={css('name')}>{t('type', { word: t('word') })}</Text>
      <Input
        className={css('input')}
        maxlength={12}
        value={leave.typed}
        placeholder={t('typePlaceholder')}
        onInput={({ detail }) => leave.setTyped(detail.value)}
      />
      <View className={css('answers')}>
        <Button wide size="large" onTap={() => void Taro.navigateBack()} look="ink">
          {t('stay')}
        </Button>
        <Button wide look="line" disabled={!leave.ready} busy={leave.busy} onTap={leave.leave}>
          {t('submit')}
        </Button>
      </View>
    </View>
  );
}
