import { Text, View } from '@tarojs/components';
import { formatYuan, type Fen } from '#domain/money';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import styles from './price.module.scss';

const css = cssOf(styles);

interface PriceProps {
  readonly fen: Fen;
  readonly size?: 'small' | 'medium' | 'large' | 'hero';
  /** Several choices cost more: adds "起". */
  readonly from?: boolean;
  /** seal: what you pay; ink: a figure among others; jade: what comes to you. */
  readonly tone?: 'seal' | 'ink' | 'jade' | 'quiet';
  /** "−" or "+" before the sign. */
  readonly sign?: '−' | '+' | undefined;
  /** Spoken instead of "现价 59 元". */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  /** Rolls in when the amount changes: totals that follow a tap. */
  readonly lively?: boolean;
}

/** An amount: small ¥, large yuan, fen smaller and only when there are any; figures keep their width. */
export function Price({
  fen,
  size = 'medium',
  from = false,
  tone = 'seal',
  sign,
  label,
  className,
  lively = false,
}: PriceProps) {
  const t = useText(sharedTexts);
  const [yuan = '0', cents = '00'] = formatYuan(fen).split('.');
  const spoken = cents === '00' ? yuan : `${yuan}.${cents}`;
  return (
    <View
      className={css('price', size, tone, className)}
      ariaRole="text"
      ariaLabel={label ?? t(from ? 'priceFrom' : 'priceNow', { yuan: spoken })}
    >
      {sign && <Text className={css('sign')}>{sign}</Text>}
      <Text className={css('unit')}>¥</Text>
      <Text key={lively ? fen : 'yuan'} className={css('yuan', lively && 'lively')}>
        {yuan}
      </Text>
      {cents !== '00' && <Text className={css('cents')}>.{cents}</Text>}
      {from && <Text className={css('from')}>{t('from')}</Text>}
    </View>
  );
}
