import { useQuery } from '@tanstack/react-query';
import type { MemberView } from '#contract/views';
import { meQuery } from './member';

/**
 * The level whose price this person pays. It comes with the entrance and with the page "me": nobody waits for it, and
 * the quote has the last word.
 */
export function useLevel(): MemberView['level'] {
  const { data } = useQuery({ ...meQuery(), enabled: false });
  return data?.level;
}
