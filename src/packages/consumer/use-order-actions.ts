import { useMutation } from '@tanstack/react-query';
import { tellProblem } from '../../components/tell-problem';
import { replacePage } from '../../platform/routes';
import { confirm, sayDone } from '../../platform/say';
import { cancelOrder } from '../../services/orders';
import { problemOf } from '../../services/problem';
import { orderTexts } from '../../texts/order';
import { say } from '../../texts/say';
import { payForOrder } from './pay-flow';

const tell = (error: unknown) => tellProblem(problemOf(error));

const wantsToCancel = () =>
  confirm({
    title: say(orderTexts, 'cancelAsk'),
    content: say(orderTexts, 'cancelAskHint'),
    agree: say(orderTexts, 'cancelAgree'),
    decline: say(orderTexts, 'cancelDecline'),
  });

/** Paying and cancelling, the same from list, detail and result page. */
export function useOrderActions() {
  const paying = useMutation({
    mutationFn: payForOrder,
    onSuccess: (outcome, orderId) => {
      if (outcome === 'paid') replacePage('payResult', { id: orderId });
    },
    onError: tell,
  });
  const cancelling = useMutation({
    mutationFn: async (orderId: string) =>
      (await wantsToCancel()) ? cancelOrder({ orderId }) : undefined,
    onSuccess: (order) => {
      if (order) sayDone(say(orderTexts, 'cancelled'));
    },
    onError: tell,
  });
  return {
    pay: (orderId: string) => paying.mutate(orderId),
    cancel: (orderId: string) => cancelling.mutate(orderId),
    busy: paying.isPending || cancelling.isPending,
  };
}
