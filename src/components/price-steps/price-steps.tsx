import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PriceStep, Quote, QuoteGift } from '#domain/pricing/quote';
import { fen, formatYuan } from '#domain/money';
import { priceTexts } from '../../texts/price';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import { Icon } from '../icon/icon';
import { Price } from '../price/price';
import styles from './price-steps.module.scss';
import { stepName, stepSign } from './step-words';

const css = cssOf(styles);

type Priced = Pick<
  Quote,
  'steps' | 'lines' | 'payableFen' | 'points' | 'freight' | 'gifts' | 'couponsUsed'
>;

interface PriceStepsProps {
  readonly quote: Priced;
  /** The money has come: what was to pay is what was paid. */
  readonly paid?: boolean;
}

/** Every step from list price to what is paid, as the server recorded it: who gave it, and each product's share. */
export function PriceSteps({ quote, paid = false }: PriceStepsProps) {
  const t = useText(priceTexts);
  const [open, setOpen] = useState('');
  return (
    <View className={css('steps')}>
      {quote.steps.map((step) => {
        const key = `${step.stage}:${step.source}`;
        return (
          <Step
            key={key}
            step={step}
            quote={quote}
            open={open === key}
            onOpen={() => setOpen(open === key ? '' : key)}
          />
        );
      })}
      {quote.gifts.map((gift) => (
        <GiftStep key={`gift:${gift.skuId}`} gift={gift} couponsUsed={quote.couponsUsed} />
      ))}
      <View className={css('step', 'total')}>
        <Text className={css('totalName')}>{t(paid ? 'paid' : 'payable')}</Text>
        <Price lively fen={quote.payableFen} size="large" />
      </View>
    </View>
  );
}

interface StepProps {
  readonly step: PriceStep;
  readonly quote: Priced;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Step({ step, quote, open, onOpen }: StepProps) {
  const t = useText(priceTexts);
  const label = useStepLabel(step, quote);
  const shared = step.fen < 0 && step.perLine.filter((share) => share !== 0).length > 1;
  const opens = shared ? { ariaRole: 'button', onClick: onOpen } : {};
  return (
    <View>
      <View className={css('step')} {...opens}>
        <View className={css('name')}>
          <Text>{t(stepName(step))}</Text>
          {label !== '' && <Text className={css('label')}>{label}</Text>}
          {shared && (
            <View className={css('more', open && 'opened')} ariaRole="img" ariaLabel={t('opens')}>
              <Icon name="down" size={16} />
            </View>
          )}
        </View>
        {step.stage === 'freight' && step.fen === 0 ? (
          <Text className={css('free')}>
            {t(quote.freight.estimated ? 'freightFreeMostly' : 'freightFree')}
          </Text>
        ) : (
          <Price
            fen={fen(Math.abs(step.fen))}
            size="small"
            tone={step.fen < 0 ? 'seal' : 'ink'}
            sign={stepSign(step)}
          />
        )}
      </View>
      {shared && open && <Shares step={step} lines={quote.lines} />}
    </View>
  );
}

/** What comes along changes no amount, but it is part of the account: what, how many, and by which coupon. */
function GiftStep({
  gift,
  couponsUsed,
}: { readonly gift: QuoteGift } & Pick<Quote, 'couponsUsed'>) {
  const t = useText(priceTexts);
  const giver = couponsUsed.find(({ couponId }) => couponId === gift.source)?.title;
  return (
    <View className={css('step')}>
      <View className={css('name')}>
        <Text>{t('giftStep', { title: gift.title, count: gift.quantity })}</Text>
        {giver && <Text className={css('label')}>{giver}</Text>}
      </View>
      <Text className={css('free')}>{t('giftFree')}</Text>
    </View>
  );
}

function Shares({ step, lines }: Pick<Quote, 'lines'> & { readonly step: PriceStep }) {
  const t = useText(priceTexts);
  return (
    <View className={css('shares')}>
      {lines.map((line, place) => {
        const share = step.perLine[place] ?? 0;
        return share === 0 ? null : (
          <View key={line.skuId} className={css('share')}>
            <Text className={css('of')} ariaLabel={t('shares', { title: line.title })}>
              {line.title}
            </Text>
            <Text className={css('amount')}>− ¥{formatYuan(fen(Math.abs(share)))}</Text>
          </View>
        );
      })}
    </View>
  );
}

/** Who gave it: the activity, the level, the coupon, the points. Freight without an address says that it is a guess. */
function useStepLabel(
  { stage, source, label, fen: off }: PriceStep,
  { points, freight }: Priced,
): string {
  const t = useText(priceTexts);
  if (stage === 'points') return t('pointsSpent', { count: points.spent });
  const guessed = stage === 'freight' && source === '' && off > 0 && freight.estimated;
  return guessed ? t('freightEstimated') : label;
}
