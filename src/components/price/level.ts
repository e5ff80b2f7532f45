import { createContext, useContext } from 'react';
import type { MemberView } from '#contract/views';

/** The level whose price this person pays; nothing for who is not known yet. */
export const LevelContext = createContext<MemberView['level']>(undefined);

export function useLevel(): MemberView['level'] {
  return useContext(LevelContext);
}
