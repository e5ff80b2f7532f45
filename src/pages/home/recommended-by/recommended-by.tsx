import { Text, View } from '@tarojs/components';
import type { ShareLanding } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Picture } from '../../../components/picture/picture';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import styles from './recommended-by.module.scss';

const css = cssOf(styles);

/** Says openly through whom the person came. */
export function RecommendedBy({ landing }: { readonly landing: ShareLanding }) {
  const t = useText(homeTexts);
  return (
    <View className={css('line')}>
      <Picture className={css('face')} src={landing.fanAvatar} eager />
      <Text>{t('recommended', { name: landing.fanName })}</Text>
    </View>
  );
}
