import { Text, View } from '@tarojs/components';
import { useOnline } from '../../platform/use-online';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import { Icon } from '../icon/icon';
import styles from './offline-bar.module.scss';

const css = cssOf(styles);

/** One line at the top while there is no network; what was loaded stays readable below it. */
export function OfflineBar() {
  const t = useText(sharedTexts);
  if (useOnline()) return null;
  return (
    <View className={css('bar')} ariaRole="alert">
      <Icon name="offline" size={16} />
      <Text>{t('offlineBar')}</Text>
    </View>
  );
}
