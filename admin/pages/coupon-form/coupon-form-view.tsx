import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { BackIcon } from '../../components/icons';
import { PageHeader } from '../../components/page-header';
import { SampleCart } from '../../components/sample-cart/sample-cart';
import { showFirstProblem } from '../../components/show-first-problem';
import { UnsavedGuard } from '../../components/unsaved-guard';
import { usePromotionNames } from '../../services/use-promotion-names';
import { CardPreview } from './card-preview';
import { CouponFields } from './coupon-fields';
import { missedWords } from './missed-words';
import { OutlookPanel } from './outlook-panel';
import { sampleQuote } from './sample-quote';

import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface CouponFormViewProps {
  readonly page: CouponFormState;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly sending: boolean;
  readonly dirty: boolean;
  readonly question: string;
  /** The coupon a copy can be made of when a change goes too far. */
  readonly copyFrom?: string;
}

/** Form on the left, what it will look like, mean and cost on the right. */
export function CouponFormView(props: CouponFormViewProps) {
  const { page } = props;
  const form = useRef<HTMLFormElement>(null);
  const { setbacks } = page;

  useEffect(() => {
    if (setbacks > 0) showFirstProblem(form.current);
  }, [setbacks]);

  return (
    <>
      <Link to="/coupons" className={classes['back']}>
        <BackIcon />
        优惠券
      </Link>
      <PageHeader title={props.title} text={props.text} />
      <form
        ref={form}
        noValidate
        className={classes['columns']}
        onSubmit={(event) => {
          event.preventDefault();
          page.submit();
        }}
      >
        <div>
          <CouponFields page={page} />
          <Foot {...props} />
        </div>
        <Beside page={page} />
      </form>
      <UnsavedGuard dirty={props.dirty} title={props.question} />
    </>
  );
}

function Foot({ page, button, sending, copyFrom }: CouponFormViewProps) {
  const { refusal, problemCount } = page;
  return (
    <div className={classes['foot']}>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal.sentence} />}
      {page.isWorse && copyFrom !== undefined && (
        <Alert
          type="warning"
          showIcon
          title="已经有人领了这张券，标出的几项不能改差。要换规则，就照它做一张新的。"
          action={<Link to={`/coupons/new?from=${copyFrom}`}>复制一张</Link>}
        />
      )}
      <div className={classes['buttons']}>
        <span role="status">{problemCount > 0 ? `还有 ${problemCount} 处需要改` : ''}</span>
        <Button type="primary" size="large" htmlType="submit" loading={sending}>
          {button}
        </Button>
      </div>
    </div>
  );
}

function Beside({ page }: { readonly page: CouponFormState }) {
  const { template } = page;
  const { products = [] } = page.choices.data ?? {};
  const nameOf = usePromotionNames();
  return (
    <aside className={classes['beside']}>
      <CardPreview draft={page.draft} nameOf={nameOf} />
      <section className={classes['note']} aria-label="这张券的意思">
        <OutlookPanel template={template} products={products} nameOf={nameOf} />
      </section>
      <section className={classes['note']} aria-labelledby="sample-title">
        <h2 id="sample-title">试算</h2>
        <SampleCart
          choices={page.choices}
          price={
            template === undefined
              ? undefined
              : (lines, choices) => sampleQuote(template, lines, choices)
          }
          verdict={({ couponsNotUsed: [missed] }) =>
            missed === undefined
              ? { worked: true, text: '用上了。' }
              : { worked: false, text: missedWords(missed) }
          }
          hint="按原价试算，运费按其他地区；不含活动、会员价和积分。"
        />
      </section>
    </aside>
  );
}
