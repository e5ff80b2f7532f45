import { EmptyState } from '../../../components/empty-state/empty-state';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';

/** For pages about oneself when nobody is known: opened outside WeChat, or in single-page mode. */
export function SignedOut() {
  const t = useText(orderTexts);
  return <EmptyState icon="person" title={t('signIn')} text={t('signInHint')} />;
}
