import { Text, View } from '@tarojs/components';
import type { LevelView } from '#contract/member-views';
import { cssOf } from '../../../../components/css-of';
import { Tag } from '../../../../components/tag/tag';
import { memberCardTexts } from '../../../../texts/member-card';
import { useText } from '../../../../texts/say';
import { Panel } from '../../components/panel';
import styles from './levels.module.scss';

const css = cssOf(styles);

interface LevelsProps {
  readonly levels: readonly LevelView[];
  /** Id of the level the person has. */
  readonly current?: string | undefined;
}

/** Every level on one line upwards: from when it holds, and what it brings. */
export function Levels({ levels, current }: LevelsProps) {
  const t = useText(memberCardTexts);
  if (levels.length === 0) return null;
  return (
    <Panel title={t('levels')}>
      {levels.map(({ id, name, fromGrowth, benefits }) => (
        <View key={id} className={css('level', id === current && 'current')}>
          <View className={css('dot')} />
          <View className={css('words')}>
            <View className={css('head')}>
              <Text className={css('name')}>{name}</Text>
              {id === current && <Tag tone="gold">{t('current')}</Tag>}
              <Text className={css('from')}>
                {fromGrowth === 0 ? t('fromStart') : t('fromGrowth', { growth: fromGrowth })}
              </Text>
            </View>
            {benefits.length > 0 && (
              <Text className={css('brings')}>
                {benefits.map(({ title }) => title).join(' · ')}
              </Text>
            )}
          </View>
        </View>
      ))}
    </Panel>
  );
}
