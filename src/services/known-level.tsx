import { useQuery } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { LevelContext } from '../components/price/level';
import { meQuery } from './member';

/**
 * Tells every price below it this person's level. It comes with the entrance and with the page "me": nobody waits for
 * it, and the quote has the last word.
 */
export function KnownLevel({ children }: PropsWithChildren) {
  const { data } = useQuery({ ...meQuery(), enabled: false });
  return <LevelContext.Provider value={data?.level}>{children}</LevelContext.Provider>;
}
