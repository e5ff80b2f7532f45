import { Input, Text, View } from '@tarojs/components';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { categoryTexts } from '../../../texts/category';
import { useText } from '../../../texts/say';
import styles from './search-bar.module.scss';

const css = cssOf(styles);

interface SearchBarProps {
  readonly words: string;
  /** The cursor is in the field. */
  readonly typing: boolean;
  /** A search is going on: there is something to cancel. */
  readonly active: boolean;
  readonly onStart: () => void;
  readonly onType: (words: string) => void;
  readonly onFind: (words: string) => void;
  readonly onCancel: () => void;
}

export function SearchBar(props: SearchBarProps) {
  const { words, typing, active, onStart, onType, onFind, onCancel } = props;
  const t = useText(categoryTexts);
  return (
    <View className={css('bar')}>
      <View className={css('field')} onClick={onStart}>
        <Icon name="search" size={20} />
        {active ? (
          <Input
            className={css('input')}
            value={words}
            focus={typing}
            confirmType="search"
            maxlength={30}
            placeholder={t('search')}
            placeholderClass={css('placeholder')}
            onFocus={onStart}
            onInput={(event) => onType(event.detail.value)}
            onConfirm={(event) => onFind(event.detail.value)}
          />
        ) : (
          <Text className={css('placeholder')}>{t('search')}</Text>
        )}
      </View>
      {active && (
        <View className={css('cancel')} ariaRole="button" onClick={onCancel}>
          <Text>{t('cancel')}</Text>
        </View>
      )}
    </View>
  );
}
