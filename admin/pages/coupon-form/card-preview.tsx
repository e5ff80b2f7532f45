import { couponHeadline } from '#domain/coupons/describe-coupon';
import { isRuleFilled, ruleSoFar } from './rule-so-far';
import { scopeWords, thresholdWords, validityWords, type NameOf } from '../../texts/coupon-words';
import type { CouponInput } from './draft-of-form';
import classes from './card-preview.module.css';

interface CardPreviewProps {
  readonly draft: CouponInput;
  readonly nameOf: NameOf;
}

const inCentre = ['领券中心', '领取'] as const;
/** One that is only given or redeemed is first seen by who has it already. */
const inHand = ['我的优惠券', '去使用'] as const;

/** The coupon as it will look on a customer's phone, while it is being written. */
export function CardPreview({ draft, nameOf }: CardPreviewProps) {
  const { amount, unit } = isRuleFilled(draft)
    ? couponHeadline(ruleSoFar(draft))
    : { amount: '—', unit: '' };
  const [place, button] = draft.channels?.includes('centre') === false ? inHand : inCentre;
  return (
    <figure className={classes['phone']} aria-label="手机上的样子">
      <figcaption>{place}</figcaption>
      <div className={classes['card']}>
        <div className={classes['value']}>
          <strong>
            {amount}
            <small>{unit}</small>
          </strong>
          <span>{thresholdWords(draft.threshold)}</span>
        </div>
        <span className={classes['tear']} aria-hidden="true" />
        <div className={classes['words']}>
          <h3>{draft.title === '' ? '券的名称' : draft.title}</h3>
          <p>{scopeWords(draft.scope, nameOf)}</p>
          <p>{validityWords(draft.validity)}</p>
        </div>
        <span className={classes['claim']}>{button}</span>
      </div>
    </figure>
  );
}
