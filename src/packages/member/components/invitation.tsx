import { Button } from '../../../components/button/button';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { openPage } from '../../../platform/routes';
import { memberCardTexts } from '../../../texts/member-card';
import { useText } from '../../../texts/say';

/** For what only a card brings, shown to somebody who has none. */
export function Invitation() {
  const t = useText(memberCardTexts);
  return (
    <EmptyState
      icon="qr"
      title={t('forMembers')}
      text={t('guestText')}
      action={<Button onTap={() => openPage('register')}>{t('open')}</Button>}
    />
  );
}
