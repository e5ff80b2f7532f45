import { Text, View } from '@tarojs/components';
import { Badge } from '../../../../components/badge/badge';
import { BottomBar } from '../../../../components/bottom-bar/bottom-bar';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Icon, type IconName } from '../../../../components/icon/icon';
import { openPage } from '../../../../platform/routes';
import { piecesIn, useCart } from '../../../../stores/cart';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import { sharedTexts } from '../../../../texts/shared';
import styles from './buy-bar.module.scss';

const css = cssOf(styles);

interface BuyBarProps {
  readonly off: boolean;
  readonly onAdd: () => void;
  readonly onBuy: () => void;
}

/** Shop, bag with its count, add, buy: always within reach. */
export function BuyBar({ off, onAdd, onBuy }: BuyBarProps) {
  const t = useText(productTexts);
  const shared = useText(sharedTexts);
  const pieces = useCart(({ lines }) => piecesIn(lines));
  return (
    <BottomBar>
      <Way icon="store" text={t('toShop')} onTap={() => openPage('home')} />
      <Badge count={pieces}>
        <Way icon="bag" text={t('bag')} onTap={() => openPage('cart')} />
      </Badge>
      <View className={css('buttons')}>
        {off ? (
          <Button wide disabled>
            {t('off')}
          </Button>
        ) : (
          <>
            <Button wide look="line" onTap={onAdd}>
              {shared('add')}
            </Button>
            <Button wide onTap={onBuy}>
              {shared('buy')}
            </Button>
          </>
        )}
      </View>
    </BottomBar>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly text: string;
  readonly onTap: () => void;
}

function Way({ icon, text, onTap }: WayProps) {
  return (
    <View className={css('way')} ariaRole="link" onClick={onTap}>
      <Icon name={icon} size={20} />
      <Text>{text}</Text>
    </View>
  );
}
