import { Button, Input, InputNumber } from 'antd';
import { levelLimits } from '#domain/membership/check-levels';
import { CouponSelect } from '../../../components/coupon-select';
import { ZheInput } from '../../../components/zhe-input';
import { benefitNames } from './benefit-names';
import type { BenefitForm } from './levels-form';
import classes from '../price-settings.module.css';

interface BenefitRowProps {
  readonly benefit: BenefitForm;
  readonly locked: boolean;
  readonly problem: string | undefined;
  readonly change: (benefit: BenefitForm) => void;
  readonly remove: () => void;
}

/** One thing a level brings. */
export function BenefitRow(props: BenefitRowProps) {
  const { benefit, problem, locked } = props;
  return (
    <div className={classes['zone']} {...(problem === undefined ? {} : { 'data-problem': true })}>
      <div className={classes['row']}>
        <span style={{ width: 110 }}>{benefitNames[benefit.kind]}</span>
        <BenefitInput {...props} />
        {!locked && (
          <div className={classes['end']}>
            <Button
              type="text"
              aria-label={`去掉${benefitNames[benefit.kind]}`}
              onClick={props.remove}
            >
              去掉
            </Button>
          </div>
        )}
      </div>
      {problem !== undefined && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function BenefitInput({ benefit, change, locked }: BenefitRowProps) {
  switch (benefit.kind) {
    case 'discount':
      return (
        <ZheInput
          label="会员价"
          percent={benefit.percent}
          change={(percent) => change({ ...benefit, percent })}
        />
      );
    case 'pointsRate':
    case 'birthdayPointsRate':
      return (
        <InputNumber
          aria-label={benefitNames[benefit.kind]}
          suffix="倍"
          controls={false}
          precision={2}
          disabled={locked}
          value={benefit.percent === null ? null : benefit.percent / 100}
          onChange={(times) =>
            change({ ...benefit, percent: times === null ? null : Math.round(times * 100) })
          }
          style={{ width: 200 }}
        />
      );
    case 'freeFreight':
      return <span className={classes['hint']}>快递订单免运费</span>;
    case 'birthdayCoupon':
      return (
        <div className={classes['grow']}>
          <CouponSelect
            label="生日礼券"
            placeholder="选一张「由商家发放」的券"
            disabled={locked}
            value={benefit.templateId}
            change={(templateId) => change({ ...benefit, templateId })}
          />
        </div>
      );
    case 'text':
      return (
        <div className={`${classes['row']} ${classes['grow']}`}>
          <Input
            aria-label="权益名称"
            placeholder="名称，例如：品茶会"
            disabled={locked}
            maxLength={levelLimits.benefitTitle}
            value={benefit.title}
            onChange={(event) => change({ ...benefit, title: event.target.value })}
            style={{ width: 170 }}
          />
          <div className={classes['grow']}>
            <Input
              aria-label="权益说明"
              placeholder="说明，例如：每季一次，带一位朋友"
              disabled={locked}
              maxLength={levelLimits.benefitText}
              value={benefit.text}
              onChange={(event) => change({ ...benefit, text: event.target.value })}
            />
          </div>
        </div>
      );
  }
}
