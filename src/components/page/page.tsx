import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { isSinglePage } from '../../platform/launch';
import { usePageTitle } from '../../platform/page-title';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { usePreferences } from '../../stores/preferences';
import { cssOf } from '../css-of';
import { OfflineBar } from '../offline-bar/offline-bar';
import { PrivacyGate } from '../privacy-gate/privacy-gate';
import styles from './page.module.scss';
import { useReading } from './use-reading';

const css = cssOf(styles);

interface PageProps {
  /** Stands in the phone's title bar. */
  readonly title: string;
  readonly children: ReactNode;
  /** The page fills the screen and scrolls inside itself. */
  readonly fixed?: boolean;
}

/** The ground every page stands on: title, reading size, offline line, privacy question, single-page line. */
export function Page({ title, children, fixed = false }: PageProps) {
  const t = useText(sharedTexts);
  const reading = useReading();
  const language = usePreferences((preferences) => preferences.language);
  usePageTitle(title);
  return (
    <View className={css('page', fixed && 'fixed', reading, `in-${language}`)}>
      <OfflineBar />
      {children}
      {isSinglePage() ? <View className={css('single')}>{t('singlePage')}</View> : <PrivacyGate />}
    </View>
  );
}
