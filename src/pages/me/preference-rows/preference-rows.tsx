import { Text, View } from '@tarojs/components';
import { cssOf } from '../../../components/css-of';
import { Icon, type IconName } from '../../../components/icon/icon';
import { Section } from '../../../components/section/section';
import { usePreferences } from '../../../stores/preferences';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import styles from './preference-rows.module.scss';

const css = cssOf(styles);

interface Row {
  readonly icon: IconName;
  readonly name: string;
  readonly value: string;
  readonly change: () => void;
}

/** How large and in which language the shop is read. */
export function PreferenceRows() {
  const t = useText(meTexts);
  const { language, largeText, speak, setLargeText } = usePreferences();
  const rows: readonly Row[] = [
    {
      icon: 'text-size',
      name: t('largeText'),
      value: t(largeText ? 'largeTextOn' : 'largeTextOff'),
      change: () => setLargeText(!largeText),
    },
    {
      icon: 'language',
      name: t('language'),
      value: t('languageName'),
      change: () => speak(language === 'zh' ? 'en' : 'zh'),
    },
  ];
  return (
    <Section title={t('settings')}>
      <View className={css('rows')}>
        {rows.map(({ icon, name, value, change }) => (
          <View
            key={icon}
            className={css('row')}
            ariaRole="button"
            ariaLabel={`${name} ${value}`}
            onClick={change}
          >
            <Icon name={icon} size={20} />
            <Text className={css('name')}>{name}</Text>
            <Text className={css('value')}>{value}</Text>
            <Icon name="right" size={16} />
          </View>
        ))}
      </View>
    </Section>
  );
}
