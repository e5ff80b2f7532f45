import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button/button';
import { CouponCard } from '../../../components/coupon-card/coupon-card';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { openGoodsOfCoupon } from '../../../components/open-goods';
import { Sheet } from '../../../components/sheet/sheet';
import { couponTexts } from '../../../texts/coupon';
import { useText, useTime } from '../../../texts/say';
import styles from './code-entry.module.scss';
import { useCode } from './use-code';

const css = cssOf(styles);

/** The way for who holds a printed code. */
export function CodeEntry() {
  const t = useText(couponTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <View className={css('ask')} ariaRole="button" onClick={() => setOpen(true)}>
        <Icon name="gift" size={20} />
        <Text className={css('words')}>{t('codeAsk')}</Text>
        <Text className={css('go')}>{t('codeRedeem')}</Text>
        <Icon name="right" size={16} />
      </View>
      {open && <CodeSheet onClose={() => setOpen(false)} />}
    </>
  );
}

function CodeSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(couponTexts);
  const time = useTime();
  const page = useCode();
  const { coupon } = page;
  if (coupon) {
    const until = time(coupon.validUntil - 1);
    return (
      <Sheet
        open
        onClose={onClose}
        title={t('codeDone')}
        footer={
          <View className={css('buttons')}>
            <Button wide look="line" onTap={page.again}>
              {t('codeAnother')}
            </Button>
            <Button wide onTap={() => openGoodsOfCoupon(coupon)}>
              {t('codeUse')}
            </Button>
          </View>
        }
      >
        <View className={css('paper')} ariaRole="alert">
          <CouponCard coupon={coupon} validityText={t('until', { time: until })} />
        </View>
      </Sheet>
    );
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('codeTitle')}
      footer={
        <Button
          wide
          size="large"
          busy={page.redeeming}
          disabled={!page.code.ready}
          onTap={page.redeem}
        >
          {t('codeRedeem')}
        </Button>
      }
    >
      <Input
        className={css('field')}
        value={page.code.text}
        maxlength={40}
        focus
        confirmType="done"
        placeholder="XXXX-XXXX-XXXX-XXXX"
        onInput={(event) => page.type(event.detail.value)}
        onConfirm={page.redeem}
      />
      <Hint page={page} />
    </Sheet>
  );
}

function Hint({ page: { code, problem } }: { readonly page: ReturnType<typeof useCode> }) {
  const t = useText(couponTexts);
  if (problem !== undefined) {
    return (
      <Text className={css('hint', 'problem')} ariaRole="alert">
        {problem}
      </Text>
    );
  }
  if (code.misread) return <Text className={css('hint', 'problem')}>{t('codeLookAlike')}</Text>;
  const started = code.text !== '' && code.missing > 0;
  return (
    <Text className={css('hint')}>
      {started ? t('codeMissing', { count: code.missing }) : t('codeHint')}
    </Text>
  );
}
