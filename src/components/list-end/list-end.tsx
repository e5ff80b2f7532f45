import { Text, View } from '@tarojs/components';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import styles from './list-end.module.scss';

const css = cssOf(styles);

/** The last line of a list: more is coming, or that was all. */
export function ListEnd({ more }: { readonly more: boolean }) {
  const t = useText(sharedTexts);
  return (
    <View className={css('end')}>
      <Text>{t(more ? 'loading' : 'end')}</Text>
    </View>
  );
}
