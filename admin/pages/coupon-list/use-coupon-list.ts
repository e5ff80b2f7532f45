import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { CouponTemplateStatus } from '#domain/coupons/template';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';

export const statusTabs: readonly {
  readonly key: CouponTemplateStatus | 'all';
  readonly label: string;
}[] = [
  { key: 'all', label: '全部' },
  { key: 'published', label: '发放中' },
  { key: 'paused', label: '已暂停' },
  { key: 'ended', label: '已结束' },
];

/** What the list shows lives in the address: tab and open drawer survive a refresh and can be sent to a colleague. */
export function useCouponList() {
  const [address, setAddress] = useSearchParams();
  const state: unknown = useLocation().state;
  const staff = useStaff();
  const [now] = useState(() => Date.now());

  const status = statusTabs.find((tab) => tab.key === address.get('status'))?.key ?? 'all';
  const openId = address.get('coupon');
  const list = usePagedList({
    key: ['coupons', 'list', status],
    load: (cursor, signal) =>
      ask(
        'couponTemplates',
        { ...(status === 'all' ? {} : { status }), ...(cursor === undefined ? {} : { cursor }) },
        signal,
      ),
  });

  function show(name: 'status' | 'coupon', value: string | undefined): void {
    const next = new URLSearchParams(address);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: name === 'status', state });
  }

  return {
    now,
    list,
    status,
    openId,
    marked: openId ?? madeId(state),
    rights: {
      create: may(staff.data, 'createCouponTemplate'),
      change: may(staff.data, 'setCouponTemplateStatus'),
      codes: may(staff.data, 'createCodeBatch'),
      issue: may(staff.data, 'issueCoupon'),
    },
    showStatus: (key: string) => show('status', key === 'all' ? undefined : key),
    open: (templateId: string) => show('coupon', templateId),
    close: () => show('coupon', undefined),
  };
}

/** The coupon just made, handed over by the create page. */
function madeId(state: unknown): string | undefined {
  const made =
    typeof state === 'object' && state !== null && 'made' in state ? state.made : undefined;
  return typeof made === 'string' ? made : undefined;
}

/** What this person may do with coupons. */
export type CouponRights = ReturnType<typeof useCouponList>['rights'];
