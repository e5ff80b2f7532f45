import { useQuery } from '@tanstack/react-query';
import { useOnline } from '../../../platform/use-online';
import { isPassing } from '../../../services/call-error';
import { cardCodeQuery } from '../../../services/membership';
import { nextAsk } from './code-moment';
import { codeView } from './code-view';
import { useNow } from './use-now';

/** The code of this minute, renewed in time; without a network the last one until nobody takes it any more. */
export function useCardCode() {
  const online = useOnline();
  const now = useNow();
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    ...cardCodeQuery(),
    refetchInterval: ({ state }) => {
      if (state.error && !isPassing(state.error)) return false;
      const received = state.data && { code: state.data, receivedAt: state.dataUpdatedAt };
      return nextAsk(received, state.error !== null, Date.now());
    },
  });
  const received = data && { code: data, receivedAt: dataUpdatedAt };
  return {
    view: codeView({ received, online, failed: error !== null }, now),
    cardNumber: data?.cardNumber,
    error,
    refresh: () => void refetch(),
  };
}
