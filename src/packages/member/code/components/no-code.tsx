import { Text, View } from '@tarojs/components';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { cardCodeTexts } from '../../../../texts/card-code';
import { useText } from '../../../../texts/say';
import styles from './no-code.module.scss';

const css = cssOf(styles);

interface NoCodeProps {
  readonly why: 'asking' | 'offline' | 'trouble';
  /** What went wrong, for `trouble`. */
  readonly sentence: string;
  readonly onRefresh: () => void;
}

/** In the place of a code: it is on its way, or why there is none and what helps at the counter. */
export function NoCode({ why, sentence, onRefresh }: NoCodeProps) {
  const t = useText(cardCodeTexts);
  if (why === 'asking') {
    return (
      <View className={css('waiting')} ariaLabel={t('overAsking')}>
        <View className={css('bars')} />
        <View className={css('square')} />
      </View>
    );
  }
  return (
    <View className={css('gone')} ariaRole="alert">
      <Text className={css('title')}>{t('over')}</Text>
      <Text className={css('text')}>{why === 'offline' ? t('overOffline') : sentence}</Text>
      <Button className={css('again')} look="plain" onTap={onRefresh}>
        {t('refresh')}
      </Button>
    </View>
  );
}
