import { Text, View } from '@tarojs/components';
import type { PriceStage, PriceStep, Quote } from '#domain/pricing/quote';
import { fen } from '#domain/money';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import { Price } from '../price/price';
import styles from './price-steps.module.scss';

const css = cssOf(styles);

const stageText = {
  list: 'stepList',
  activity: 'stepActivity',
  ladder: 'stepLadder',
  coupon: 'stepCoupon',
  points: 'stepPoints',
  freight: 'stepFreight',
} as const satisfies Record<PriceStage, keyof typeof sharedTexts.zh>;

const signOf = (step: PriceStep) => {
  if (step.fen < 0) return '−' as const;
  return step.stage === 'freight' ? ('+' as const) : undefined;
};

/** Every step from list price to what is paid, as the server recorded it. */
export function PriceSteps({ quote }: { readonly quote: Quote }) {
  const t = useText(sharedTexts);
  return (
    <View className={css('steps')}>
      {quote.steps.map((step) => (
        <View key={`${step.stage}:${step.source}`} className={css('step')}>
          <View className={css('name')}>
            <Text>{t(stageText[step.stage])}</Text>
            {step.label !== '' && <Text className={css('label')}>{step.label}</Text>}
          </View>
          {step.stage === 'freight' && step.fen === 0 ? (
            <Text className={css('free')}>{t('freightFree')}</Text>
          ) : (
            <Price
              fen={fen(Math.abs(step.fen))}
              size="small"
              tone={step.fen < 0 ? 'seal' : 'ink'}
              sign={signOf(step)}
            />
          )}
        </View>
      ))}
      <View className={css('step', 'total')}>
        <Text className={css('totalName')}>{t('payable')}</Text>
        <Price fen={quote.payableFen} size="large" />
      </View>
    </View>
  );
}
