import { useState } from 'react';
import type { CouponTemplateStatus } from '#domain/coupons/template';
import { everything } from '../../components/resource-table/filter-bar';
import { useAddressState } from '../../components/resource-table/use-address-state';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';

export const statusTabs: readonly {
  readonly key: CouponTemplateStatus;
  readonly label: string;
}[] = [
  { key: 'published', label: '发放中' },
  { key: 'paused', label: '已暂停' },
  { key: 'ended', label: '已结束' },
];

const mostWords = 30;

/** Coupons as they are filtered, the one that is open or was just made, and what this person may do. */
export function useCouponList() {
  const { address, state, filter, open } = useAddressState<'status' | 'search' | 'coupon'>();
  const staff = useStaff();
  const [now] = useState(() => Date.now());

  const status = statusTabs.find((tab) => tab.key === address.get('status'))?.key;
  const search = (address.get('search') ?? '').trim().slice(0, mostWords);
  const openId = address.get('coupon');
  const input = {
    ...(status === undefined ? {} : { status }),
    ...(search === '' ? {} : { search }),
  };
  const list = usePagedList({
    key: ['coupons', 'list', input],
    load: (cursor, signal) =>
      ask('couponTemplates', { ...input, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });

  return {
    now,
    list,
    status: status ?? everything,
    search,
    mostWords,
    filtered: Object.keys(input).length > 0,
    openId,
    marked: openId ?? madeId(state),
    rights: {
      create: may(staff.data, 'createCouponTemplate'),
      change: may(staff.data, 'setCouponTemplateStatus'),
      codes: may(staff.data, 'createCodeBatch'),
      issue: may(staff.data, 'issueCoupon'),
    },
    filter,
    clear: () => filter({ status: null, search: null }),
    open: (coupon: string) => open({ coupon }),
    close: () => open({ coupon: null }),
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
