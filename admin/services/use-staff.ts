import { useQuery } from '@tanstack/react-query';
import type { StaffView } from '#contract/views';
import { ask } from './call';
import { useSessionToken } from './session';

/** Who is signed in, asked once per session. */
export function useStaff() {
  const token = useSessionToken();
  return useQuery({
    queryKey: ['me', token],
    queryFn: ({ signal }) => ask('me', {}, signal),
    enabled: token !== null,
    staleTime: Infinity,
  });
}

/** Buttons a person may not use are not shown; the server decides in any case. */
export function may(staff: StaffView | undefined, action: string): boolean {
  return staff?.can.includes(action) ?? false;
}
