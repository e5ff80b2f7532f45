import { useState } from 'react';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { tell, type AdminAction, type AdminAnswer, type AdminInput } from './call';
import { CallError } from './call-error';
import { createIntention, type Intention } from './intention';

const retries = 2;

/** A button that changes something: retries quietly while nobody knows the outcome, always with the same key. */
export function useTell<Action extends AdminAction>(
  action: Action,
  done: (answer: AdminAnswer<Action>) => void,
  newIntention: () => Intention = createIntention,
): UseMutationResult<AdminAnswer<Action>, Error, AdminInput<Action>> {
  const [intention] = useState(newIntention);
  return useMutation({
    mutationFn: (data: AdminInput<Action>) => tell(action, data, intention.keyFor(data)),
    retry: (failures, error) =>
      error instanceof CallError && error.kind === 'unknown' && failures < retries,
    onSettled: (_answer, error) => intention.settle(error),
    onSuccess: done,
    networkMode: 'always',
  });
}
