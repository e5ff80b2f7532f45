import { Text, View } from '@tarojs/components';
import { cssOf } from '../../../../components/css-of';
import { Button } from '../../../../components/button/button';
import { Icon } from '../../../../components/icon/icon';
import { Sheet } from '../../../../components/sheet/sheet';
import { shareButtonProps } from '../../../../platform/share';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import styles from './share-sheet.module.scss';

const css = cssOf(styles);

interface ShareSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The two ways to recommend. WeChat sends to Moments from its own menu only, so that way is shown, not faked. */
export function ShareSheet({ open, onClose }: ShareSheetProps) {
  const t = useText(productTexts);
  return (
    <Sheet open={open} onClose={onClose} title={t('shareTitle')}>
      <View className={css('ways')}>
        <Button wide size="large" ability={shareButtonProps()}>
          <Icon name="share" size={20} />
          <Text>{t('toFriend')}</Text>
        </Button>
        <View className={css('moments')}>
          <Icon name="moments" size={24} />
          <View className={css('words')}>
            <Text className={css('name')}>{t('toMoments')}</Text>
            <Text className={css('hint')}>{t('toMomentsHint')}</Text>
          </View>
        </View>
        <Text className={css('note')}>{t('shareNote')}</Text>
      </View>
    </Sheet>
  );
}
