import { Button } from '../../../components/button/button';
import { hasPrivacyStatement, openPrivacyStatement } from '../../../platform/privacy';
import { explain } from '../../../platform/say';
import { registerTexts } from '../../../texts/register';
import { useText } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';

/** The way to the privacy statement. WeChat keeps it as it was filed; elsewhere it is said where to read it. */
export function StatementLink() {
  const t = useText(registerTexts);
  const shared = useText(sharedTexts);
  const tell = () => void explain(t('statementTitle'), t('statementWhere'), shared('understood'));
  return (
    <Button look="plain" onTap={hasPrivacyStatement ? openPrivacyStatement : tell}>
      {t('statement')}
    </Button>
  );
}
