import { useMutation } from '@tanstack/react-query';
import { productQuery } from './catalogue';
import { problemOf, type Problem } from './problem';
import { queryClient } from './query-client';

/** From a tap on a card's "+" to a product whose specs can be chosen. */
export function useProductToAdd(onProblem: (problem: Problem) => void) {
  const { mutate, data, reset } = useMutation({
    mutationFn: (productId: string) => queryClient.fetchQuery(productQuery(productId)),
    onError: (error) => onProblem(problemOf(error)),
  });
  return { view: data, pick: mutate, close: reset };
}
