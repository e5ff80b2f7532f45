import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { BackIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { may, useStaff } from '../../services/use-staff';
import { CardPreview } from './card-preview';
import { CouponFields } from './coupon-fields';
import { OutlookPanel } from './outlook-panel';
import { SampleCart } from './sample-cart';
import { UnsavedGuard } from './unsaved-guard';
import { useCouponCreate, type CouponCreate } from './use-coupon-create';
import classes from './coupon-create.module.css';

/** The address can be typed by anyone; the form is for those whose coupon the server would take. */
export function Component() {
  const staff = useStaff();
  if (staff.data === undefined) return null;
  return may(staff.data, 'createCouponTemplate') ? (
    <CouponCreatePage />
  ) : (
    <Notice
      title="您不能新建优惠券"
      text="新建优惠券需要店主或运营的权限，请联系店主。"
      actions={<Link to="/coupons">看优惠券</Link>}
    />
  );
}

function CouponCreatePage() {
  const page = useCouponCreate();
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
      <PageHeader title="新建优惠券" text="创建后马上生效，规则不能再改；发放可以随时暂停。" />
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
          <div className={classes['panel']}>
            <CouponFields page={page} />
          </div>
          <Foot page={page} />
        </div>
        <Beside page={page} />
      </form>
      <UnsavedGuard dirty={page.dirty} />
    </>
  );
}

function Foot({ page }: { readonly page: CouponCreate }) {
  const { refusal, problemCount } = page;
  return (
    <div className={classes['foot']}>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal.sentence} />}
      <div className={classes['buttons']}>
        <span role="status">{problemCount > 0 ? `还有 ${problemCount} 处需要改` : ''}</span>
        <Button type="primary" size="large" htmlType="submit" loading={page.sending}>
          创建并开始发放
        </Button>
      </div>
    </div>
  );
}

/** What the coupon will look like, mean and cost, next to the form. */
function Beside({ page }: { readonly page: CouponCreate }) {
  const names = new Map([
    ...(page.choices.data?.categories ?? []).map(({ _id, name }) => [_id, name] as const),
    ...(page.choices.data?.products ?? []).map(({ id, title }) => [id, title] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <aside className={classes['beside']}>
      <CardPreview draft={page.draft} nameOf={nameOf} />
      <section className={classes['note']} aria-label="这张券的意思">
        <OutlookPanel template={page.template} nameOf={nameOf} />
      </section>
      <section className={classes['note']} aria-labelledby="sample-title">
        <h2 id="sample-title">试算</h2>
        <SampleCart template={page.template} products={page.choices.data?.products ?? []} />
      </section>
    </aside>
  );
}

function showFirstProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector('[data-problem]');
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus({ preventScroll: true });
}
