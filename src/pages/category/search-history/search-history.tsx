import { Text, View } from '@tarojs/components';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { categoryTexts } from '../../../texts/category';
import { useText } from '../../../texts/say';
import styles from './search-history.module.scss';

const css = cssOf(styles);

interface SearchHistoryProps {
  readonly words: readonly string[];
  readonly onFind: (words: string) => void;
  readonly onForget: () => void;
}

/** What this phone looked for before, to look again with one tap. */
export function SearchHistory({ words, onFind, onForget }: SearchHistoryProps) {
  const t = useText(categoryTexts);
  if (words.length === 0) return null;
  return (
    <View className={css('history')}>
      <View className={css('head')}>
        <Text className={css('title')}>{t('history')}</Text>
        <View className={css('clear')} ariaRole="button" onClick={onForget}>
          <Icon name="trash" size={16} />
          <Text>{t('clear')}</Text>
        </View>
      </View>
      <View className={css('words')}>
        {words.map((each) => (
          <View key={each} className={css('word')} ariaRole="button" onClick={() => onFind(each)}>
            {each}
          </View>
        ))}
      </View>
    </View>
  );
}
