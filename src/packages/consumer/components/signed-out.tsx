import { Button } from '../../../components/button/button';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { isSinglePage } from '../../../platform/launch';
import { openPage } from '../../../platform/routes';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';

/** For pages about oneself when nobody is known: opened outside WeChat, or in single-page mode. */
export function SignedOut({ text }: { readonly text?: string }) {
  const t = useText(orderTexts);
  return (
    <EmptyState
      icon="person"
      title={t('signIn')}
      text={text ?? t('signInHint')}
      action={
        isSinglePage() ? undefined : (
          <Button look="line" onTap={() => openPage('home')}>
            {t('toHome')}
          </Button>
        )
      }
    />
  );
}
