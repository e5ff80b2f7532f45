import { Image, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { cssOf } from '../../../../components/css-of';
import { cardCodeTexts } from '../../../../texts/card-code';
import { useText } from '../../../../texts/say';
import { grouped } from '../../../../components/grouped';
import type { CodeView } from '../code-view';
import { barcodePicture } from '../drawing/barcode-picture';
import { qrPicture } from '../drawing/qr-picture';
import styles from './code-paper.module.scss';

const css = cssOf(styles);

type CodePaperProps = Pick<Extract<CodeView, { kind: 'shown' }>, 'code' | 'moment'>;

/** The code three ways: bars, square and digits; and how long it holds. */
export function CodePaper({ code, moment }: CodePaperProps) {
  const t = useText(cardCodeTexts);
  const pictures = useMemo(() => ({ bars: barcodePicture(code), square: qrPicture(code) }), [code]);
  const renewal =
    moment.phase === 'shown' ? t('renewIn', { seconds: moment.seconds }) : t('renewing');
  return (
    <View className={css('code')}>
      <Text className={css('hint')}>{t('hint')}</Text>
      <Image
        className={css('bars')}
        mode="scaleToFill"
        src={pictures.bars}
        ariaRole="img"
        ariaLabel={t('barcodeLabel')}
      />
      <Text className={css('digits')} selectable ariaLabel={`${t('code')} ${code}`}>
        {grouped(code, 6)}
      </Text>
      <Image
        className={css('square')}
        mode="aspectFit"
        src={pictures.square}
        ariaRole="img"
        ariaLabel={t('qrLabel')}
      />
      <View className={css('time')} ariaHidden>
        <View
          className={css('left')}
          style={{ width: `${moment.phase === 'shown' ? moment.share * 100 : 0}%` }}
        />
      </View>
      <Text className={css('renewal')}>{renewal}</Text>
    </View>
  );
}
