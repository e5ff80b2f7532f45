import type { AdminInput } from '../../services/call';

type Status = NonNullable<AdminInput<'members'>['status']>;

const statuses: readonly Status[] = ['member', 'guest'];

/** What the merchant looks for; kept in the address. */
export interface MemberFilters {
  readonly status: Status | 'all';
  readonly level: string;
  readonly tag: string;
}

const idShape = /^[A-Za-z0-9][A-Za-z0-9_:@.-]{0,79}$/;

/** An address can be edited by hand: what could not be a filter is none. */
export function readMemberFilters(address: URLSearchParams): MemberFilters {
  const level = address.get('level') ?? '';
  return {
    status: statuses.find((one) => one === address.get('status')) ?? 'all',
    level: idShape.test(level) ? level : '',
    tag: (address.get('tag') ?? '').trim().slice(0, 12),
  };
}

export function memberFilterInput({ status, level, tag }: MemberFilters): AdminInput<'members'> {
  return {
    ...(status === 'all' ? {} : { status }),
    ...(level === '' ? {} : { level }),
    ...(tag === '' ? {} : { tag }),
  };
}
