import { useSearchParams } from 'react-router';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';
import { memberFilterInput, readMemberFilters } from './member-filters';

type AddressPart = 'status' | 'level' | 'tag' | 'member';

/** Filters and the open drawer live in the address: they survive a refresh and can be sent to a colleague. */
export function useMemberList() {
  const [address, setAddress] = useSearchParams();
  const { data: staff } = useStaff();
  const filters = readMemberFilters(address);
  const input = memberFilterInput(filters);
  const list = usePagedList({
    key: ['members', 'list', input],
    load: (cursor, signal) =>
      ask('members', { ...input, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });

  function show(parts: Partial<Record<AddressPart, string | null>>, replace: boolean): void {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(parts)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setAddress(next, { replace });
  }

  return {
    list,
    filters,
    filtered: Object.keys(input).length > 0,
    openId: address.get('member'),
    rights: {
      identify: may(staff, 'identifyMember'),
      tags: may(staff, 'setMemberTags'),
      verify: may(staff, 'verifyPhone'),
      coupons: may(staff, 'couponsOfMember'),
      revoke: may(staff, 'revokeCoupon'),
      issue: may(staff, 'issueCoupon'),
    },
    filter: (parts: Partial<Record<AddressPart, string | null>>) => show(parts, true),
    clear: () => show({ status: null, level: null, tag: null }, true),
    open: (memberId: string) => show({ member: memberId }, false),
    close: () => show({ member: null }, false),
  };
}

export type MemberList = ReturnType<typeof useMemberList>;
export type MemberRights = MemberList['rights'];
