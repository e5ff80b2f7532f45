import { Text, View } from '@tarojs/components';
import type { ShareLanding } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Face } from '../../../components/face/face';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import styles from './recommended-by.module.scss';

const css = cssOf(styles);

/** Says openly through whom the person came. */
export function RecommendedBy({ landing }: { readonly landing: ShareLanding }) {
  const t = useText(homeTexts);
  return (
    <View className={css('line')}>
      <Face className={css('face')} src={landing.fanAvatar} name={landing.fanName} />
      <Text>{t('recommended', { name: landing.fanName })}</Text>
    </View>
  );
}
