import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../components/css-of';
import { ErrorState } from '../../../components/error-state/error-state';
import { Skeleton } from '../../../components/skeleton/skeleton';
import { isSignedIn } from '../../../platform/identity';
import { problemOf } from '../../../services/problem';
import { sharedTexts } from '../../../texts/shared';
import { useText } from '../../../texts/say';
import { useCard } from '../use-card';
import { SignedOut } from './signed-out';
import styles from './with-card.module.scss';

const css = cssOf(styles);

interface WithCardProps {
  readonly children: (card: MemberCardView) => ReactNode;
}

/** What a page about one's card shows until there is a card, and when there is none to be had. */
export function WithCard({ children }: WithCardProps) {
  return isSignedIn() ? <Loaded>{children}</Loaded> : <SignedOut />;
}

function Loaded({ children }: WithCardProps) {
  const t = useText(sharedTexts);
  const { card, error, retry } = useCard();
  if (card) return <>{children(card)}</>;
  if (error) return <ErrorState {...problemOf(error)} onRetry={retry} />;
  return (
    <View className={css('waiting')} ariaLabel={t('loading')}>
      <Skeleton shape="banner" />
      <Skeleton shape="card" />
      <Skeleton shape="card" />
    </View>
  );
}
