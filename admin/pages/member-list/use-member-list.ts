import { useAddressState } from '../../components/resource-table/use-address-state';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';
import { memberFilterInput, readMemberFilters } from './member-filters';

/** Members as they are filtered, the one that is open, and what this person may do. */
export function useMemberList() {
  const { address, filter, open } = useAddressState<'status' | 'level' | 'tag' | 'member'>();
  const { data: staff } = useStaff();
  const filters = readMemberFilters(address);
  const input = memberFilterInput(filters);
  const list = usePagedList({
    key: ['members', 'list', input],
    load: (cursor, signal) =>
      ask('members', { ...input, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });

  return {
    list,
    filters,
    filtered: Object.keys(input).length > 0,
    openId: address.get('member'),
    rights: {
      identify: may(staff, 'identifyMember'),
      tags: may(staff, 'setMemberTags'),
      verify: may(staff, 'verifyPhone'),
      unite: may(staff, 'uniteMembers'),
      coupons: may(staff, 'couponsOfMember'),
      revoke: may(staff, 'revokeCoupon'),
      issue: may(staff, 'issueCoupon'),
    },
    filter,
    clear: () => filter({ status: null, level: null, tag: null }),
    open: (member: string) => open({ member }),
    close: () => open({ member: null }),
  };
}

export type MemberList = ReturnType<typeof useMemberList>;
export type MemberRights = MemberList['rights'];
