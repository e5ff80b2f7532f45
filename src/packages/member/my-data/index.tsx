import { View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../components/css-of';
import { Page } from '../../../components/page/page';
import { Toggle } from '../../../components/toggle/toggle';
import { openPage } from '../../../platform/routes';
import { myDataTexts } from '../../../texts/my-data';
import { useText } from '../../../texts/say';
import { Panel } from '../components/panel';
import { Row } from '../components/row';
import { StatementLink } from '../components/statement-link';
import { WithCard } from '../components/with-card';
import { ExportPanel } from './components/export-panel';
import styles from './index.module.scss';
import { useConsents } from './use-consents';

const css = cssOf(styles);

/** What one agreed to, what the shop knows, and the way out. */
export default function MyDataPage() {
  const t = useText(myDataTexts);
  return (
    <Page title={t('title')}>
      <WithCard>
        {(card) => (
          <View className={css('page')}>
            <Consents card={card} />
            <ExportPanel />
            <Panel>
              <Row
                icon="trash"
                name={t('leave')}
                hint={t('leaveText')}
                onTap={() => openPage('leave')}
              />
            </Panel>
          </View>
        )}
      </WithCard>
    </Page>
  );
}

function Consents({ card }: { readonly card: MemberCardView }) {
  const t = useText(myDataTexts);
  const change = useConsents(card.privacy);
  if (!card.registered) {
    return (
      <Panel title={t('consents')} text={t('noConsents')}>
        <StatementLink />
      </Panel>
    );
  }
  return (
    <Panel title={t('consents')}>
      {card.privacy.consents.map(({ kind, purpose, given }) => (
        <Row key={kind} name={t(kind)} hint={purpose}>
          <Toggle on={given} label={t(kind)} onChange={(on) => change(kind, on)} />
        </Row>
      ))}
      <StatementLink />
    </Panel>
  );
}
