import { ScrollView, Text, View } from '@tarojs/components';
import { cssOf } from '../css-of';
import styles from './tabs.module.scss';

const css = cssOf(styles);

interface TabsProps<Key extends string> {
  readonly tabs: readonly { readonly key: Key; readonly text: string; readonly count?: number }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

export function Tabs<Key extends string>({ tabs, chosen, onChoose }: TabsProps<Key>) {
  return (
    <ScrollView scrollX className={css('tabs')} enhanced showScrollbar={false}>
      <View className={css('row')}>
        {tabs.map(({ key, text, count = 0 }) => (
          <View
            key={key}
            className={css('tab', key === chosen && 'chosen')}
            ariaRole="tab"
            ariaSelected={key === chosen}
            onClick={() => onChoose(key)}
          >
            <Text>{text}</Text>
            {count > 0 && <Text className={css('count')}>{count}</Text>}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
