import { Text, View } from '@tarojs/components';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { Button } from '../button/button';
import { cssOf } from '../css-of';
import { EmptyState } from '../empty-state/empty-state';
import styles from './error-state.module.scss';

const css = cssOf(styles);

interface ErrorStateProps {
  /** What happened, and the way out. */
  readonly sentence: string;
  /** Named to the shop's service when it keeps happening. */
  readonly requestId?: string | undefined;
  readonly onRetry: () => void;
}

/** Loading failed: says so and offers another try. `<ErrorState {...problemOf(query.error)} onRetry={...} />` */
export function ErrorState({ sentence, requestId, onRetry }: ErrorStateProps) {
  const t = useText(sharedTexts);
  return (
    <View ariaRole="alert">
      <EmptyState
        icon="warning"
        title={t('problem')}
        text={sentence}
        action={
          <Button look="line" onTap={onRetry}>
            {t('retry')}
          </Button>
        }
      />
      {requestId && (
        <Text className={css('number')} selectable>
          {t('requestNumber', { id: requestId })}
        </Text>
      )}
    </View>
  );
}
